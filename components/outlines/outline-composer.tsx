"use client";

import {
  DndContext,
  type DragEndEvent,
  type DragOverEvent,
  DragOverlay,
  type DragStartEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { sortableKeyboardCoordinates } from "@dnd-kit/sortable";
import { useTranslations } from "next-intl";
import { useCallback, useId, useState } from "react";
import { Notice } from "#components/ui/notice.tsx";
import { useDragWords } from "#components/ui/use-drag-words.ts";
import type { UsableTemplate } from "#lib/templates/queries.ts";
import { ComposedOutline } from "./composed-outline.tsx";
import { dropPlace, underPointer } from "./drop-place.ts";
import { type Item, withItem, withMoved } from "./outline-items.ts";
import { TemplatePalette } from "./template-palette.tsx";

type Props = {
  items: Item[];
  templates: UsableTemplate[];
  onChange: (items: Item[]) => void;
};

const paletteMark = "palette:";

/** Composes an outline: templates at the left, the outline at the right, by pointer or by keyboard. */
export function OutlineComposer({ items, templates, onChange }: Props) {
  const t = useTranslations("outlines.composer");
  const id = useId();
  const [dragged, setDragged] = useState<string | null>(null);
  const [gap, setGap] = useState<number | null>(null);
  const [removed, setRemoved] = useState<{ item: Item; index: number } | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );

  const itemOf = useCallback(
    (key: string | number): Item | undefined => {
      const templateId = String(key).replace(paletteMark, "");
      const template = templates.find((one) => one.id === templateId);
      return (
        items.find((item) => item.id === templateId) ??
        (template && { id: template.id, heading: template.heading, archived: false })
      );
    },
    [items, templates],
  );
  const words = useDragWords(
    useCallback((key) => itemOf(key)?.heading || t(itemOf(key) ? "opening" : "outline"), [itemOf, t]),
  );

  const start = ({ active }: DragStartEvent) => {
    if (String(active.id).startsWith(paletteMark)) setDragged(String(active.id));
  };
  const over = (event: DragOverEvent) => setGap(gapOf(event));
  const gapOf = ({ active, over }: DragOverEvent | DragEndEvent) =>
    String(active.id).startsWith(paletteMark) ? dropPlace(items, active, over) : null;
  const end = (event: DragEndEvent) => {
    const { active, over } = event;
    const index = gapOf(event);
    const item = itemOf(active.id);
    if (index !== null && item) onChange(withItem(items, item, index));
    else if (over && !String(active.id).startsWith(paletteMark))
      onChange(withMoved(items, String(active.id), String(over.id)));
    stop();
  };
  const stop = () => {
    setDragged(null);
    setGap(null);
  };
  const add = (templateId: string) => {
    const item = itemOf(templateId);
    if (item) onChange(withItem(items, item));
  };
  const remove = (itemId: string) => {
    const index = items.findIndex((item) => item.id === itemId);
    const item = items[index];
    if (!item) return;
    onChange(items.toSpliced(index, 1));
    setRemoved({ item, index });
  };
  const flying = dragged === null ? undefined : itemOf(dragged);

  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={underPointer}
      accessibility={words}
      onDragStart={start}
      onDragMove={over}
      onDragOver={over}
      onDragEnd={end}
      onDragCancel={stop}
    >
      <div className="grid items-start gap-6 md:grid-cols-[minmax(260px,320px)_minmax(0,1fr)]">
        <TemplatePalette templates={templates} used={new Set(items.map((item) => item.id))} onAdd={add} />
        <ComposedOutline items={items} gap={gap} onRemove={remove} />
      </div>
      <DragOverlay dropAnimation={null}>
        {flying && (
          <div className="w-72 cursor-grabbing rounded-md border border-line-2 bg-surface px-3 py-2 leading-snug shadow-lg">
            {flying.heading || t("opening")}
          </div>
        )}
      </DragOverlay>
      {removed && (
        <Notice
          key={removed.item.id}
          content={{
            text: t("removed", { name: removed.item.heading || t("opening") }),
            action: {
              label: t("undo"),
              run: () => onChange(withItem(items, removed.item, removed.index)),
            },
          }}
          onClose={() => setRemoved(null)}
        />
      )}
    </DndContext>
  );
}
