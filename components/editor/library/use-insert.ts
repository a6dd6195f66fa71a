import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { requestJson } from "#components/ui/request-json.ts";
import { countUndecided } from "#lib/document/carried.ts";
import type { DocumentJson } from "#lib/document/schema.ts";
import { adoptImages } from "../adopt-images.ts";
import { documentFacts } from "../use-document-facts.ts";
import { insertAtCaret, replaceSection } from "./insert-carried.ts";
import type { LibraryProps } from "./library-props.ts";
import { rememberCaret } from "./remember-caret.ts";

/** Where chosen paragraphs go: to the caret, or in place of the section in which it stands. */
export type Way = "caret" | "section";

type Props = Pick<LibraryProps, "editor" | "images" | "onNotice">;

/** Inserts paragraphs of another summary, marked as carried over, as one step; the person is told what is open. */
export function useInsert({ editor, images, onNotice }: Props) {
  const t = useTranslations("editor");
  const [busy, setBusy] = useState(false);

  const put = (way: Way, nodes: readonly Node[]): boolean => {
    const { state } = editor;
    const index = state.selection.$from.index(0);
    const section = documentFacts(editor).sections.find(
      ({ first, after }) => index >= first && index < after,
    );
    if (way === "section" && !section) return false;
    const undo = yUndoPluginKey.getState(state)?.undoManager;
    undo?.stopCapturing();
    editor.view.dispatch(
      way === "section" && section ? replaceSection(state, section, nodes) : insertAtCaret(state, nodes),
    );
    undo?.stopCapturing();
    editor.commands.focus(undefined, { scrollIntoView: true });
    return true;
  };

  /** Pictures are stored with this summary too. */
  const adopt = async (nodes: readonly Node[], before: Node): Promise<boolean> => {
    let complete = true;
    const onFailure: typeof images.onFailure = (failure) => {
      complete = false;
      images.onFailure(failure);
    };
    await adoptImages(editor, { ...images, onFailure }, new Slice(Fragment.from(nodes), 0, 0), before);
    return complete;
  };

  const insert = async (way: Way, sectionId: string, paragraphs: number[]) => {
    setBusy(true);
    const answer = await requestJson<{ blocks: DocumentJson[] }>(`/api/sections/${sectionId}/carry`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ summaryId: images.summaryId, paragraphs }),
    });
    setBusy(false);
    if (!answer.ok) return onNotice({ failure: answer.error });
    if (editor.isDestroyed || !editor.isEditable) return;
    const nodes = answer.value.blocks.map((block) => editor.schema.nodeFromJSON(block));
    const before = editor.state.doc;
    const putCaretBack = rememberCaret(editor);
    if (!put(way, nodes) || !(await adopt(nodes, before))) return;
    const open = countUndecided(editor.schema.node("doc", null, nodes));
    onNotice({
      text: t(way === "caret" ? "library.inserted" : "library.replaced", { n: nodes.length, open }),
      action: {
        label: t("toolbar.undo"),
        run: () => {
          editor.commands.undo();
          putCaretBack();
        },
      },
      untilEdit: true,
    });
  };
  return { insert, busy };
}
