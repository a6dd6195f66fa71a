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
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import type { Editor } from "@tiptap/react";
import { type ComponentProps, useCallback, useId } from "react";
import { useDragWords } from "#components/ui/use-drag-words.ts";
import { moveBlockRange } from "./extensions/move-blocks.ts";
import { itemId } from "./outline-item.ts";
import { type Drag, HeadingLine, SectionLine, useSectionName } from "./outline-lines.tsx";
import { findItem, planMove } from "./outline-move.ts";
import { type OutlineProps, PlainOutline } from "./plain-outline.tsx";
import { documentFacts } from "./use-document-facts.ts";

type Props = OutlineProps & { editor: Editor };

/** The outline with lines that can be dragged, by pointer or by keyboard. */
export default function SortableOutline({ editor, ...props }: Props) {
  const id = useId();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over) return;
    const plan = planMove(documentFacts(editor).sections, String(active.id), String(over.id));
    if (plan) moveBlockRange(editor, plan.range, plan.before);
  };
  const { sections, currentKey, duties, editable, onGo, onRemove } = props;
  const items = sections.flatMap((section) => [itemId(section), ...section.headings.map(({ key }) => key)]);
  const sectionName = useSectionName();
  const words = useDragWords(
    useCallback(
      (id) => {
        const { section, heading } = findItem(sections, String(id)) ?? {};
        if (heading) return `${heading.number}${heading.text}`;
        return section ? sectionName(section) : "";
      },
      [sections, sectionName],
    ),
  );
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={words}
    >
      <SortableContext items={items} strategy={verticalListSortingStrategy}>
        <PlainOutline
          {...props}
          renderSection={(section) => (
            <SortableSection
              section={section}
              current={section.key === currentKey}
              duties={duties}
              editable={editable}
              onGo={onGo}
              onRemove={onRemove}
            />
          )}
          renderHeading={(heading) => (
            <SortableHeading key={heading.key} heading={heading} editable={editable} onGo={onGo} />
          )}
        />
      </SortableContext>
    </DndContext>
  );
}

function SortableSection(props: ComponentProps<typeof SectionLine>) {
  return <SectionLine {...props} drag={useDrag(itemId(props.section), props.editable)} />;
}

function SortableHeading(props: ComponentProps<typeof HeadingLine>) {
  return <HeadingLine {...props} drag={useDrag(props.heading.key, props.editable)} />;
}

function useDrag(id: string, editable: boolean): Drag {
  const { setNodeRef, transform, transition, isDragging, attributes, listeners } = useSortable({
    id,
    disabled: !editable,
  });
  return {
    ref: setNodeRef,
    style: { transform: CSS.Translate.toString(transform), transition },
    dragging: isDragging,
    handle: { ...attributes, ...listeners },
  };
}
