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
import { useTranslations } from "next-intl";
import { type ComponentProps, useEffect, useEffectEvent, useId, useRef } from "react";
import { type Drag, HeadingLine, SectionLine } from "./outline-lines.tsx";
import { OutlineList, type OutlineListProps } from "./outline-list.tsx";
import { itemId } from "./outline-move.ts";

type Props = OutlineListProps & {
  onMove: (movedId: string, targetId: string) => void;
  /** Called once with the element that holds the lines. */
  onReady: (list: HTMLElement) => void;
};

/** The outline with lines that can be dragged, by pointer or by keyboard. */
export default function SortableOutline({ onMove, onReady, ...props }: Props) {
  const t = useTranslations("editor.outline");
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const ready = useEffectEvent(onReady);
  useEffect(() => {
    if (list.current) ready(list.current);
  }, []);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    if (over) onMove(String(active.id), String(over.id));
  };
  const items = props.sections.flatMap((section) => [
    itemId(section),
    ...section.headings.map(({ key }) => key),
  ]);
  const { currentKey, editable, onGo, onRemove } = props;
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        screenReaderInstructions: { draggable: t("howToMove") },
        announcements: {
          onDragStart: () => t("lifted"),
          onDragOver: ({ over }) => (over ? t("over", { n: items.indexOf(String(over.id)) + 1 }) : undefined),
          onDragEnd: () => t("dropped"),
          onDragCancel: () => t("cancelled"),
        },
      }}
    >
      <SortableContext items={items} strategy={verticalListSortingStrategy}>
        <div ref={list}>
          <OutlineList
            {...props}
            renderSection={(section) => (
              <SortableSection
                section={section}
                current={section.key === currentKey}
                editable={editable}
                onGo={onGo}
                onRemove={onRemove}
              />
            )}
            renderHeading={(heading) => (
              <SortableHeading key={heading.key} heading={heading} editable={editable} onGo={onGo} />
            )}
          />
        </div>
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
