"use client";

import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { GripVertical, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { itemId } from "./outline-move.ts";
import type { OutlineSection, SubHeading } from "./use-document-facts.ts";

type Props = {
  section: OutlineSection;
  current: boolean;
  editable: boolean;
  onGo: (pos: number) => void;
  onRemove: () => void;
};

/** One section in the outline: drag handle, number and heading, open blanks, level-2 headings below. */
export function OutlineSectionItem({ section, current, editable, onGo, onRemove }: Props) {
  const t = useTranslations("editor.outline");
  const movable = editable && section.key !== "";
  const sortable = useSortable({ id: itemId(section), disabled: !movable });
  const style = { transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition };
  const name = section.key === "" ? t("opening") : `${section.number}${section.heading || t("untitled")}`;
  return (
    <li
      ref={sortable.setNodeRef}
      style={style}
      className={sortable.isDragging ? "relative z-10 opacity-80" : ""}
    >
      <div
        className={`group relative flex items-start rounded-md ${
          current ? "bg-surface shadow-[0_0_0_1px_var(--color-line-2),inset_3px_0_0_var(--color-accent)]" : ""
        }`}
      >
        {movable && (
          <button
            type="button"
            {...sortable.attributes}
            {...sortable.listeners}
            aria-label={t("move", { name })}
            className="absolute top-1.5 left-0 flex h-6 w-4 cursor-grab items-center justify-center text-ink-3 opacity-0 focus-visible:opacity-100 group-hover:opacity-100"
          >
            <GripVertical aria-hidden className="size-3.5" />
          </button>
        )}
        <button
          type="button"
          aria-current={current || undefined}
          onClick={() => onGo(section.from + 1)}
          className="min-w-0 flex-1 rounded-md py-[7px] pr-1 pl-4 text-left leading-[1.45]"
        >
          {name}
        </button>
        {section.blanks > 0 && (
          <span className="mt-2 mr-1.5 shrink-0 rounded-full bg-carried-soft px-1.5 text-[11px] text-carried leading-[18px]">
            {t("blanks", { n: section.blanks })}
          </span>
        )}
        {!movable && editable && <span className="w-7 shrink-0" />}
        {movable && (
          <button
            type="button"
            onClick={onRemove}
            aria-label={t("remove", { name })}
            className="mt-1.5 mr-1 flex size-6 shrink-0 items-center justify-center rounded text-ink-3 opacity-0 hover:bg-line focus-visible:opacity-100 group-hover:opacity-100"
          >
            <X aria-hidden className="size-3.5" />
          </button>
        )}
      </div>
    </li>
  );
}

/** One level-2 heading in the outline; it can be dragged within its section or into another. */
export function OutlineHeadingItem({
  heading,
  editable,
  onGo,
}: {
  heading: SubHeading;
  editable: boolean;
  onGo: (pos: number) => void;
}) {
  const t = useTranslations("editor.outline");
  const sortable = useSortable({ id: heading.key, disabled: !editable });
  const style = { transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition };
  const name = `${heading.number}${heading.text}`;
  return (
    <li
      ref={sortable.setNodeRef}
      style={style}
      className={`group relative ${sortable.isDragging ? "z-10 opacity-80" : ""}`}
    >
      {editable && (
        <button
          type="button"
          {...sortable.attributes}
          {...sortable.listeners}
          aria-label={t("move", { name })}
          className="absolute top-0.5 left-4 flex h-6 w-4 cursor-grab items-center justify-center text-ink-3 opacity-0 focus-visible:opacity-100 group-hover:opacity-100"
        >
          <GripVertical aria-hidden className="size-3.5" />
        </button>
      )}
      <button
        type="button"
        onClick={() => onGo(heading.from + 1)}
        className="w-full truncate rounded-md py-[3px] pr-2 pl-8 text-left text-[13px] text-ink-2 hover:text-ink"
      >
        {name}
      </button>
    </li>
  );
}
