"use client";

import { GripVertical, UserRoundPen, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ButtonHTMLAttributes, type CSSProperties, type Ref, useCallback } from "react";
import type { OutlineSection, SubHeading } from "./use-document-facts.ts";

/** What makes a line of the outline draggable; absent until somebody reaches for it. */
export type Drag = {
  ref: Ref<HTMLLIElement>;
  style: CSSProperties;
  dragging: boolean;
  handle: ButtonHTMLAttributes<HTMLButtonElement>;
};

/**
 * Shown when its line is under the pointer or it has the focus. Neither by opacity nor by position, and no
 * picture in it is clipped: each such element costs the browser a layer to walk at every keystroke, and an
 * outline has hundreds of lines.
 */
const hidden =
  "shrink-0 flex items-center justify-center text-transparent focus-visible:text-ink-2 group-hover:text-ink-2";

const count = "mt-2 shrink-0 rounded-full bg-carried-soft px-1.5 text-[11px] text-carried leading-[18px]";

/** What a section is called in the outline: number and heading. */
export function useSectionName(): (section: OutlineSection) => string {
  const t = useTranslations("editor.outline");
  return useCallback(
    ({ key, number, heading }) => (key === "" ? t("opening") : `${number}${heading || t("untitled")}`),
    [t],
  );
}

/** Who writes a section and by when, in a few words; `late` when that is past. */
export type DutyWords = { short: string; full: string; late: boolean };

/** What the outline knows of who writes what. */
export type DutyLines = {
  of: (key: string) => DutyWords | null;
  /** Asks who is to write a section; null where the person may not say so. */
  onAsk: ((key: string, name: string) => void) | null;
};

type SectionProps = {
  section: OutlineSection;
  current: boolean;
  duties: DutyLines;
  editable: boolean;
  drag?: Drag;
  onGo: (key: string) => void;
  onRemove: (section: OutlineSection) => void;
};

/** One section in the outline: drag handle, number and heading, open blanks. */
export function SectionLine({ section, current, duties, editable, drag, onGo, onRemove }: SectionProps) {
  const t = useTranslations("editor.outline");
  const movable = editable && section.key !== "";
  const name = useSectionName()(section);
  const duty = duties.of(section.key);
  const assignable = duties.onAsk !== null && !section.key.startsWith("block ");
  // The buttons of a line come where its counts are.
  const yields = movable || assignable ? "group-hover:invisible" : "";
  return (
    <li ref={drag?.ref} style={drag?.style} className={drag?.dragging ? "relative z-10 opacity-80" : ""}>
      <div
        className={`group flex items-start rounded-md ${
          current
            ? "bg-surface shadow-[0_0_0_1px_var(--color-line-2),inset_3px_0_0_var(--color-accent)]"
            : "hover:bg-line/40"
        }`}
      >
        {movable ? (
          <Handle label={t("move", { name })} drag={drag} className="mt-1.5 -ml-2" />
        ) : (
          <span className="w-4" />
        )}
        <button
          type="button"
          aria-current={current || undefined}
          onClick={() => onGo(section.key)}
          className="min-w-0 flex-1 rounded-md py-[7px] pr-1 text-left leading-[1.45]"
        >
          {name}
          {duty && (
            <span
              title={duty.full}
              className={`block text-[11px] leading-[18px] ${duty.late ? "text-accent" : "text-ink-3"}`}
            >
              {duty.short}
            </span>
          )}
        </button>
        {section.undecided > 0 && (
          <span className={`${count} mr-1 ${yields}`}>{t("undecided", { n: section.undecided })}</span>
        )}
        {section.blanks > 0 && (
          <span className={`${count} mr-1.5 ${yields}`}>{t("blanks", { n: section.blanks })}</span>
        )}
        {assignable && (
          <button
            type="button"
            onClick={() => duties.onAsk?.(section.key, name)}
            aria-label={t("assign", { name })}
            className={`${hidden} mt-1.5 ${movable ? "mr-8 -ml-14" : "mr-1 -ml-7"} size-6 rounded focus-visible:bg-raised group-hover:bg-raised hover:bg-line`}
          >
            <UserRoundPen aria-hidden className="size-3.5 overflow-visible" />
          </button>
        )}
        {movable && (
          <button
            type="button"
            onClick={() => onRemove(section)}
            aria-label={t("remove", { name })}
            className={`${hidden} mt-1.5 mr-1 -ml-7 size-6 rounded focus-visible:bg-raised group-hover:bg-raised hover:bg-line`}
          >
            <X aria-hidden className="size-3.5 overflow-visible" />
          </button>
        )}
      </div>
    </li>
  );
}

type HeadingProps = { heading: SubHeading; editable: boolean; drag?: Drag; onGo: (key: string) => void };

/** One level-2 heading in the outline; it can be dragged within its section or into another. */
export function HeadingLine({ heading, editable, drag, onGo }: HeadingProps) {
  const t = useTranslations("editor.outline");
  const name = `${heading.number}${heading.text}`;
  return (
    <li
      ref={drag?.ref}
      style={drag?.style}
      className={`group flex items-start ${drag?.dragging ? "relative z-10 opacity-80" : ""}`}
    >
      {editable ? (
        <Handle label={t("move", { name })} drag={drag} className="mt-0.5 ml-2" />
      ) : (
        <span className="w-8" />
      )}
      <button
        type="button"
        onClick={() => onGo(heading.key)}
        className="min-w-0 flex-1 rounded-md py-[3px] pr-2 text-left leading-normal text-[13px] text-ink-2 hover:bg-line/40 hover:text-ink"
      >
        {name}
      </button>
    </li>
  );
}

function Handle({ label, drag, className }: { label: string; drag?: Drag; className: string }) {
  return (
    <button
      type="button"
      {...drag?.handle}
      aria-label={label}
      className={`${hidden} ${className} size-6 cursor-grab pl-2 touch-none`}
    >
      <GripVertical aria-hidden className="size-3.5 overflow-visible" />
    </button>
  );
}
