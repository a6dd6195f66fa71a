"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { Reader } from "#lib/summaries/comments/queries.ts";

type Props = {
  id: string;
  readers: readonly Reader[];
  current: number;
  onChoose: (reader: Reader) => void;
};

/** The people who can be mentioned; the field above keeps the focus and moves through them. */
export function ReaderList({ id, readers, current, onChoose }: Props) {
  const t = useTranslations("comments");
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => void list.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <ul
      ref={list}
      id={id}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a list of choices of the field above
      role="listbox"
      aria-label={t("readers")}
      className="absolute top-full right-0 left-0 z-20 max-h-56 overflow-auto rounded-md border border-line bg-surface py-1 shadow-lg"
    >
      {readers.map((reader, index) => (
        <li
          key={reader.id}
          id={`${id}-${index}`}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as above
          role="option"
          tabIndex={-1}
          aria-selected={index === current}
          // Before the field loses the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(reader);
          }}
          className={`flex cursor-pointer items-baseline justify-between gap-3 px-3 py-1 ${index === current ? "bg-figure-soft" : "hover:bg-raised"}`}
        >
          <span className="truncate">{reader.name}</span>
          <span className="shrink-0 truncate text-ink-3 text-xs">{reader.unit}</span>
        </li>
      ))}
    </ul>
  );
}
