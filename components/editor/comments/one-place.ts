import type { Transaction } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { secondPlaces } from "#lib/document/comments-of.ts";
import { withoutSecondPlaces } from "./moved-words.ts";

/**
 * Takes its second place from a thread that got one because two people moved the same words, or because one moved them and
 * another took back that they went. Everyone who sees it does the same.
 */
export function keepOnePlace(editor: Editor): void {
  let waits = false;
  editor.on("transaction", ({ transaction }: { transaction: Transaction }) => {
    if (waits || !transaction.docChanged || !transaction.getMeta(ySyncPluginKey)) return;
    waits = true;
    // What is changed while changes of others come in does not reach them.
    queueMicrotask(() => {
      waits = false;
      const { isDestroyed, isEditable, state, view } = editor;
      if (isDestroyed || !isEditable || secondPlaces(state.doc).length === 0) return;
      view.dispatch(withoutSecondPlaces(state.tr).setMeta("addToHistory", false));
    });
  });
}
