"use client";

import type { Editor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { sectionBlocks } from "#lib/document/section-blocks.ts";
import { newUuid } from "#lib/uuid.ts";
import type { EditorTemplate } from "./editor-template.ts";
import type { FigureContext } from "./figures/figure-feed.ts";
import { fillSection } from "./figures/fill-section.ts";
import { documentFacts, type OutlineSection } from "./use-document-facts.ts";

type Props = {
  editor: Editor;
  figures: FigureContext;
  templates: EditorTemplate[];
  sections: OutlineSection[];
  currentKey: string | null;
  onClose: () => void;
};

/** Adds a section after the one in which the caret stands: from a template, or empty. */
export default function AddSectionDialog(props: Props) {
  const { editor, figures, templates, sections, currentKey, onClose } = props;
  const t = useTranslations("editor.addSection");
  const [query, setQuery] = useState("");
  const shown = templates.filter(({ heading }) => heading !== "" && heading.includes(query.trim()));
  const used = new Set(sections.map(({ template }) => template));

  const add = async (template: Pick<EditorTemplate, "id" | "heading" | "body"> | null) => {
    onClose();
    const blocks = await fillSection(figures, sectionBlocks(template, newUuid()));
    if (editor.isDestroyed || !editor.isEditable) return;
    const current = documentFacts(editor).sections;
    const after = current.find(({ key }) => key === currentKey) ?? current.at(-1);
    const at = after?.to ?? editor.state.doc.content.size;
    editor
      .chain()
      .insertContentAt(at, blocks)
      .setTextSelection(at + 1)
      .focus(undefined, { scrollIntoView: true })
      .run();
  };

  return (
    <Dialog open onClose={onClose} title={t("title")}>
      <TextField label={t("search")} value={query} onChange={(event) => setQuery(event.target.value)} />
      <ul className="mt-3 max-h-80 overflow-auto rounded-md border border-line">
        <li>
          <button
            type="button"
            onClick={() => add(null)}
            className="w-full border-line border-b px-3 py-2 text-left hover:bg-raised"
          >
            {t("empty")}
          </button>
        </li>
        {shown.map((template) => (
          <li key={template.id}>
            <button
              type="button"
              onClick={() => add(template)}
              className="flex w-full items-baseline gap-3 border-line border-b px-3 py-2 text-left last:border-0 hover:bg-raised"
            >
              <span>{template.heading}</span>
              {used.has(template.id) && (
                <span className="ml-auto shrink-0 text-ink-3 text-xs">{t("used")}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
