"use client";

import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import type { Editor } from "@tiptap/react";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Fragment, useId } from "react";
import { moveBlockRange } from "./extensions/move-blocks.ts";
import { itemId, planMove } from "./outline-move.ts";
import { OutlineHeadingItem, OutlineSectionItem } from "./outline-section.tsx";
import type { OutlineSection } from "./use-document-facts.ts";

type Props = {
  editor: Editor;
  sections: OutlineSection[];
  currentKey: string | null;
  editable: boolean;
  onAdd: () => void;
  onRemoved: (name: string) => void;
};

/** The outline at the left: go to a section, drag it elsewhere, add one from a template, remove one. */
export function OutlinePanel({ editor, sections, currentKey, editable, onAdd, onRemoved }: Props) {
  const t = useTranslations("editor.outline");
  const id = useId();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );

  const goTo = (pos: number) => {
    editor.chain().focus().setTextSelection(pos).run();
    const element = editor.view.domAtPos(pos).node;
    (element instanceof HTMLElement ? element : element.parentElement)?.scrollIntoView({ block: "start" });
  };

  const drop = ({ active, over }: DragEndEvent) => {
    const move = over && planMove(sections, String(active.id), String(over.id));
    if (move) moveBlockRange(editor, move.range, move.before);
  };

  const remove = (section: OutlineSection) => {
    editor.chain().deleteRange({ from: section.from, to: section.to }).run();
    onRemoved(section.heading);
  };

  return (
    <nav
      aria-label={t("label")}
      className="h-full overflow-auto border-line border-r bg-raised px-2 py-3 text-sm"
    >
      <div className="flex items-center px-2.5 pb-1.5 text-ink-3 text-xs">
        <span>{t("label")}</span>
        {editable && (
          <button
            type="button"
            onClick={onAdd}
            className="ml-auto flex items-center gap-0.5 rounded px-1 text-accent hover:bg-accent-soft"
          >
            <Plus aria-hidden className="size-3.5" />
            {t("add")}
          </button>
        )}
      </div>
      {sections.length === 0 && <p className="px-2.5 py-2 text-ink-3 leading-relaxed">{t("empty")}</p>}
      <DndContext id={id} sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
        <SortableContext
          items={sections.flatMap((section) => [itemId(section), ...section.headings.map(({ key }) => key)])}
          strategy={verticalListSortingStrategy}
        >
          <ul className="space-y-0.5">
            {sections.map((section) => (
              <Fragment key={itemId(section)}>
                <OutlineSectionItem
                  section={section}
                  current={section.key === currentKey}
                  editable={editable}
                  onGo={goTo}
                  onRemove={() => remove(section)}
                />
                {section.headings.map((heading) => (
                  <OutlineHeadingItem key={heading.key} heading={heading} editable={editable} onGo={goTo} />
                ))}
              </Fragment>
            ))}
          </ul>
        </SortableContext>
      </DndContext>
    </nav>
  );
}
