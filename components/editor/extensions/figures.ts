import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { NodeSelection, Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import type { DecorationSet, EditorView } from "@tiptap/pm/view";

/** What a later part of the editor knows about the figures of a document. */
export type FigureLook = {
  /** How they are drawn by what the records say now. */
  decorations: (doc: Node) => DecorationSet;
  /** How many of them wait for a person. */
  countOpen: (doc: Node) => number;
};

/** The look of the figures; null until the part that asks the records has been fetched. */
export const figureLookKey = new PluginKey<FigureLook | null>("figureLook");

/** Figures in the text: drawn by what is known about them, and never lost by typing on a selected one. */
export const Figures = Extension.create({
  name: "figures",

  addProseMirrorPlugins() {
    return [
      new Plugin<FigureLook | null>({
        key: figureLookKey,
        state: {
          init: () => null,
          apply: (tr, before) => (tr.getMeta(figureLookKey) as FigureLook | undefined) ?? before,
        },
        props: {
          decorations: (state) => figureLookKey.getState(state)?.decorations(state.doc),
          handleTextInput: (view) => {
            leaveFigure(view);
            return false;
          },
          handleDOMEvents: {
            compositionstart: (view) => leaveFigure(view) && false,
            beforeinput(view, event) {
              if (event.inputType !== "insertText" || !event.data || !leaveFigure(view)) return false;
              event.preventDefault();
              view.dispatch(view.state.tr.insertText(event.data));
              return true;
            },
          },
        },
      }),
    ];
  },
});

/** Text goes behind a selected figure; one that says nothing yet gives way to it, as a blank does. */
function leaveFigure(view: EditorView): boolean {
  const { selection, tr } = view.state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== "figure") return false;
  const { from, to, node } = selection;
  if (node.attrs.text === "") tr.delete(from, to);
  else tr.setSelection(TextSelection.create(tr.doc, to));
  view.dispatch(tr);
  return true;
}
