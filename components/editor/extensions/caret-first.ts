import type { HocuspocusProvider } from "@hocuspocus/provider";
import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/** When the text last took the focus (ms). */
type Storage = { focusedAt: number };

/**
 * After taking the focus the browser may show the start of the text until the editor, 20 ms later, has put its
 * own selection back; for so long (ms) the start is not believed.
 */
const settling = 50;

/**
 * A caret that the browser has moved (a click, an arrow, End) is known to the editor only with the event
 * `selectionchange`, which comes later. What acts in between (the next key, a colleague's change, a page
 * break drawn anew) would act on the place before and put the caret back there:
 * https://github.com/yjs/y-prosemirror/issues/146. So the editor is told before any of them acts.
 */
export const CaretFirst = Extension.create<{ provider: HocuspocusProvider | null }, Storage>({
  name: "caretFirst",
  priority: 1100,

  addOptions() {
    return { provider: null };
  },

  addStorage() {
    return { focusedAt: Number.NEGATIVE_INFINITY };
  },

  dispatchTransaction({ transaction, next }) {
    const drawsOnly = !transaction.docChanged && !transaction.selectionSet;
    if (drawsOnly && !transaction.getMeta("focus") && !transaction.getMeta("blur")) {
      readCaret(this.editor.view, this.storage.focusedAt);
      const { doc, selection } = this.editor.state;
      if (doc === transaction.doc && !selection.eq(transaction.selection))
        transaction.setSelection(selection);
    }
    next(transaction);
  },

  addProseMirrorPlugins() {
    const { provider } = this.options;
    const { storage } = this;
    return [
      new Plugin({
        key: new PluginKey("caretFirst"),
        props: {
          handleDOMEvents: {
            focus: () => {
              storage.focusedAt = performance.now();
              return false;
            },
            keydown: (view) => {
              readCaret(view, storage.focusedAt);
              return false;
            },
          },
        },
        view: (view) => {
          const beforeMessage = () => readCaret(view, storage.focusedAt);
          provider?.on("message", beforeMessage);
          return { destroy: () => provider?.off("message", beforeMessage) };
        },
      }),
    ];
  },
});

function readCaret(view: EditorView, focusedAt: number): void {
  if (!view.hasFocus() || view.composing) return;
  if (performance.now() - focusedAt < settling && showsStart(view)) return;
  document.dispatchEvent(new Event("selectionchange"));
}

function showsStart(view: EditorView): boolean {
  const { anchorNode, anchorOffset } = document.getSelection() ?? {};
  return !anchorNode || !view.dom.contains(anchorNode) || view.posAtDOM(anchorNode, anchorOffset ?? 0) <= 1;
}
