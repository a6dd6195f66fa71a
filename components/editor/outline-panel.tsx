"use client";

import type { Editor } from "@tiptap/react";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, type SyntheticEvent, useRef, useState } from "react";
import { moveBlockRange } from "./extensions/move-blocks.ts";
import { planMove } from "./outline-move.ts";
import { PlainOutline } from "./plain-outline.tsx";
import type { OutlineSection } from "./use-document-facts.ts";

const SortableOutline = lazy(() => import("./sortable-outline.tsx"));

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
  // Dragging is loaded when somebody first reaches for the outline.
  const [reached, setReached] = useState(false);
  const focused = useRef<string | null>(null);
  const reach = (event: SyntheticEvent) => {
    if (!editable || reached) return;
    focused.current = event.type === "focus" ? nameOf(event.target as HTMLElement) : null;
    setReached(true);
  };
  // The lines are made anew then; who came by keyboard must stay where they were.
  const refocus = (list: HTMLElement) => {
    if (focused.current === null) return;
    [...list.querySelectorAll("button")].find((button) => nameOf(button) === focused.current)?.focus();
    focused.current = null;
  };

  const goTo = (pos: number) => {
    editor.chain().focus().setTextSelection(pos).run();
    const { node } = editor.view.domAtPos(pos);
    (node instanceof HTMLElement ? node : node.parentElement)?.scrollIntoView({ block: "start" });
  };
  const move = (movedId: string, targetId: string) => {
    const plan = planMove(sections, movedId, targetId);
    if (plan) moveBlockRange(editor, plan.range, plan.before);
  };
  const remove = (section: OutlineSection) => {
    editor.chain().deleteRange({ from: section.from, to: section.to }).run();
    onRemoved(section.heading);
  };
  const lines = { sections, currentKey, editable, onGo: goTo, onRemove: remove };

  return (
    <nav
      aria-label={t("label")}
      onPointerEnter={reach}
      onFocus={reach}
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
      {reached ? (
        <Suspense fallback={<PlainOutline {...lines} />}>
          <SortableOutline {...lines} onMove={move} onReady={refocus} />
        </Suspense>
      ) : (
        <PlainOutline {...lines} />
      )}
    </nav>
  );
}

function nameOf(element: HTMLElement): string {
  return element.ariaLabel ?? element.textContent;
}
