"use client";

import type { Editor } from "@tiptap/react";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { PlainOutline } from "./plain-outline.tsx";
import { documentFacts, type OutlineSection } from "./use-document-facts.ts";
import { useDuties } from "./use-duties.ts";

type SortableOutline = typeof import("./sortable-outline.tsx")["default"];

const DutyDialog = lazy(() => import("#components/review/duty-dialog.tsx"));

type Props = {
  editor: Editor;
  summaryId: string;
  sections: OutlineSection[];
  currentKey: string | null;
  editable: boolean;
  onAdd: () => void;
  onRemoved: (name: string) => void;
};

/** The outline at the left: go to a section, drag it elsewhere, add one from a template, remove one. */
export function OutlinePanel({ editor, summaryId, sections, currentKey, editable, onAdd, onRemoved }: Props) {
  const t = useTranslations("editor.outline");
  // Dragging is loaded when somebody first reaches for the outline.
  const [Sortable, setSortable] = useState<SortableOutline | null>(null);
  const nav = useRef<HTMLElement>(null);
  const asked = useRef(false);
  const reach = async () => {
    if (!editable || asked.current) return;
    asked.current = true;
    const part = await import("./sortable-outline.tsx").catch(() => null);
    // The lines are made anew then. Never between press and release: the click would be lost.
    while (nav.current?.matches(":active")) await new Promise((resolve) => setTimeout(resolve, 50));
    if (!nav.current || !part) {
      asked.current = false;
      return;
    }
    // Who came by keyboard must stay where they were, so no key may come between.
    const focused = nav.current.contains(document.activeElement) ? document.activeElement : null;
    flushSync(() => setSortable(() => part.default));
    if (focused instanceof HTMLElement) lineNamed(nav.current, nameOf(focused))?.focus();
  };

  // What is shown may be older than the text: places are looked up when they are needed.
  const goTo = (key: string) => {
    const places = documentFacts(editor).sections.flatMap((section) => [section, ...section.headings]);
    const place = places.find((each) => each.key === key);
    if (!place) return;
    const pos = place.from + 1;
    editor.chain().focus().setTextSelection(pos).run();
    const { node } = editor.view.domAtPos(pos);
    (node instanceof HTMLElement ? node : node.parentElement)?.scrollIntoView({ block: "start" });
  };
  const remove = ({ key }: OutlineSection) => {
    const section = documentFacts(editor).sections.find((each) => each.key === key);
    if (!section) return;
    editor.chain().deleteRange({ from: section.from, to: section.to }).run();
    onRemoved(section.heading);
  };
  const { section, setSection, dutyOf, renew, ...duties } = useDuties(summaryId);
  const lines = { sections, currentKey, duties, editable, onGo: goTo, onRemove: remove };

  return (
    <nav
      ref={nav}
      aria-label={t("label")}
      onPointerEnter={reach}
      onFocus={reach}
      // Contained: or else the browser paints it again at every keystroke in the text.
      className="h-full overflow-auto border-line border-r bg-raised px-2 py-3 text-sm contain-content"
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
      {Sortable ? <Sortable {...lines} editor={editor} /> : <PlainOutline {...lines} />}
      {section && (
        <Suspense>
          <DutyDialog
            {...{ summaryId, section, duty: dutyOf(section.key) }}
            onSaved={renew}
            onClose={() => setSection(null)}
          />
        </Suspense>
      )}
    </nav>
  );
}

function lineNamed(list: HTMLElement, name: string): HTMLElement | undefined {
  return [...list.querySelectorAll("button")].find((button) => nameOf(button) === name);
}

function nameOf(element: HTMLElement): string {
  return element.ariaLabel ?? element.textContent;
}
