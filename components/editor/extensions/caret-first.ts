import type { HocuspocusProvider } from "@hocuspocus/provider";
import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/**
 * A caret that the browser has moved (a click, an arrow, End) is known to the editor only with the event
 * `selectionchange`, which comes later. What acts in between (the next key, a colleague's change, a page
 * break drawn anew) would act on the place before and put the caret back there:
 * https://github.com/yjs/y-prosemirror/issues/146. So the editor is told before any of them acts.
 */
export const CaretFirst = Extension.create<{ provider: HocuspocusProvider | null }>({
  name: "caretFirst",
  priority: 1100,

  addOptions() {
    return { provider: null };
  },

  dispatchTransaction({ transaction, next }) {
    const drawsOnly = !transaction.docChanged && !transaction.selectionSet;
    // Taking focus is an exception: the browser may then show the start of the text for a moment.
    if (drawsOnly && !transaction.getMeta("focus") && !transaction.getMeta("blur")) {
      readCaret(this.editor.view);
      const { doc, selection } = this.editor.state;
      if (doc === transaction.doc && !selection.eq(transaction.selection))
        transaction.setSelection(selection);
    }
    next(transaction);
  },

  addProseMirrorPlugins() {
    const { provider } = this.options;
    return [
      new Plugin({
        key: new PluginKey("caretFirst"),
        props: {
          handleDOMEvents: {
            keydown: (view) => {
              readCaret(view);
              return false;
            },
          },
        },
        view: (view) => {
          const beforeMessage = () => readCaret(view);
          provider?.on("message", beforeMessage);
          return { destroy: () => provider?.off("message", beforeMessage) };
        },
      }),
    ];
  },
});

function readCaret(view: EditorView): void {
  if (view.hasFocus() && !view.composing) document.dispatchEvent(new Event("selectionchange"));
}
