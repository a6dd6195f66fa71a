"use client";

import { useDroppable } from "@dnd-kit/core";
import { SortableContext, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { GripVertical, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { numberSections } from "#lib/document/numbering.ts";
import type { Item } from "./outline-items.ts";

/** The id of the list itself, as a place to drop into. */
export const listId = "outline";

type Props = {
  items: Item[];
  /** Where something dragged from the palette would be put; null while nothing is. */
  gap: number | null;
  onRemove: (id: string) => void;
};

/** The sections of the outline with the numbers that they will have. */
export function ComposedOutline({ items, gap, onRemove }: Props) {
  const t = useTranslations("outlines.composer");
  const { setNodeRef } = useDroppable({ id: listId });
  const numbers = numberSections(items.map(({ heading }) => heading));
  return (
    <section aria-labelledby="outline-label" className="rounded-lg border border-line bg-surface">
      <div className="flex items-baseline gap-3 border-line border-b px-4 py-3">
        <h2 id="outline-label" className="font-semibold">
          {t("outline")}
        </h2>
        <p className="ml-auto text-[13px] text-ink-3">{t("count", { n: items.length })}</p>
      </div>
      <SortableContext items={items.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ol ref={setNodeRef} aria-labelledby="outline-label" className="min-h-64 space-y-1 p-3">
          {items.map((item, index) => (
            <ComposedItem
              key={item.id}
              item={item}
              number={numbers[index] ?? null}
              gapBefore={gap === index}
              onRemove={() => onRemove(item.id)}
            />
          ))}
          {gap === items.length && items.length > 0 && <li aria-hidden className="h-0.5 rounded bg-accent" />}
          {items.length === 0 && (
            <li
              className={`rounded-md border border-dashed px-4 py-16 text-center text-ink-2 ${gap === null ? "border-line-2" : "border-accent bg-accent-soft"}`}
            >
              {t("empty")}
            </li>
          )}
        </ol>
      </SortableContext>
    </section>
  );
}

type ItemProps = {
  item: Item;
  number: string | null;
  gapBefore: boolean;
  onRemove: () => void;
};

function ComposedItem({ item, number, gapBefore, onRemove }: ItemProps) {
  const t = useTranslations("outlines.composer");
  const sortable = useSortable({ id: item.id });
  const style = { transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition };
  const name = item.heading || t("opening");
  return (
    <li
      ref={sortable.setNodeRef}
      style={style}
      className={`relative flex items-center gap-1 rounded-md border border-line bg-surface py-1 pr-1 ${sortable.isDragging ? "z-10 shadow-lg" : ""}`}
    >
      {gapBefore && <span aria-hidden className="absolute inset-x-0 -top-[3px] h-0.5 rounded bg-accent" />}
      <button
        type="button"
        ref={sortable.setActivatorNodeRef}
        {...sortable.attributes}
        {...sortable.listeners}
        aria-label={t("move", { name })}
        className="flex h-8 w-7 shrink-0 cursor-grab touch-none items-center justify-center rounded-md text-ink-3 hover:text-ink"
      >
        <GripVertical aria-hidden className="size-4" />
      </button>
      <span className="min-w-0 flex-1 leading-snug">
        {number}
        <span className={item.heading === "" ? "text-ink-2" : ""}>{name}</span>
      </span>
      {item.archived && <Chip tone="warn">{t("archivedItem")}</Chip>}
      <IconButton label={t("remove", { name })} onClick={onRemove} className="text-ink-3">
        <X aria-hidden className="size-4" />
      </IconButton>
    </li>
  );
}
