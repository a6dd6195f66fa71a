"use client";

import { EditorContent, useEditor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import type { DocumentJson } from "#lib/document/schema.ts";
import { BlankHint } from "./blank-hint.tsx";
import { TemplateFigureHint } from "./figures/template-figure-hint.tsx";
import { PasteStructure } from "./paste/paste-structure.ts";
import { templateExtensions } from "./template-extensions.ts";
import { Toolbar, type ToolbarDialog } from "./toolbar.tsx";
import "./paper.css";

const FindBar = lazy(() => import("./find-bar.tsx"));
const BlankDialog = lazy(() => import("./blank-dialog.tsx"));
const TemplateFigureDialog = lazy(() => import("./figures/template-figure-dialog.tsx"));
const LinkDialog = lazy(() => import("./link-dialog.tsx"));

type Props = {
  /** The skeleton when the editor appears; later values are ignored. */
  value: DocumentJson;
  onChange: (json: DocumentJson) => void;
  editable: boolean;
};

/** The same editor for one person and one section: the skeleton of a template. */
export function TemplateEditor({ value, onChange, editable }: Props) {
  const t = useTranslations("editor");
  const [dialog, setDialog] = useState<ToolbarDialog | null>(null);
  const editor = useEditor({
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    editable,
    content: value,
    extensions: [...templateExtensions, PasteStructure],
    onUpdate: ({ editor }) => onChange(editor.getJSON()),
    editorProps: {
      attributes: {
        class: "document",
        "aria-label": t("skeleton"),
        role: "textbox",
        "aria-multiline": "true",
      },
    },
  });
  if (!editor) return <div className="skeleton min-h-72" />;
  return (
    <div>
      {editable && <Toolbar editor={editor} editable={editable} only="skeleton" onOpen={setDialog} />}
      <Suspense>
        {dialog === "find" && <FindBar editor={editor} editable={editable} onClose={() => setDialog(null)} />}
      </Suspense>
      <div className="skeleton">
        <EditorContent editor={editor} />
      </div>
      <BlankHint editor={editor} />
      <TemplateFigureHint editor={editor} />
      <Suspense>
        {dialog === "blank" && <BlankDialog editor={editor} onClose={() => setDialog(null)} />}
        {dialog === "figure" && <TemplateFigureDialog editor={editor} onClose={() => setDialog(null)} />}
        {dialog === "link" && <LinkDialog editor={editor} onClose={() => setDialog(null)} />}
      </Suspense>
    </div>
  );
}
