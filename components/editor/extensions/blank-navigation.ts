import { Extension } from "@tiptap/core";
import { NodeSelection, Plugin, PluginKey } from "@tiptap/pm/state";
import { countBlanks } from "#lib/document/sections.ts";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    blankNavigation: {
      /** Selects the next (+1) or previous (-1) blank or empty figure, going round at the end. */
      goToBlank: (direction: 1 | -1) => ReturnType;
    };
  }
}

/** Tab goes from blank to blank; what is typed on a selected blank takes its place. */
export const BlankNavigation = Extension.create({
  name: "blankNavigation",
  priority: 150,

  addCommands() {
    return {
      goToBlank:
        (direction) =>
        ({ state, tr, dispatch }) => {
          const blanks: number[] = [];
          state.doc.descendants((node, pos) => {
            if (node.isInline && countBlanks(node) > 0 && node.attrs.suggested?.kind !== "deletion")
              blanks.push(pos);
          });
          if (blanks.length === 0) return false;
          const { from } = state.selection;
          const next =
            direction > 0
              ? (blanks.find(
                  (pos) => pos > from || (pos === from && !(state.selection instanceof NodeSelection)),
                ) ?? blanks[0]!)
              : (blanks.findLast((pos) => pos < from) ?? blanks.at(-1)!);
          if (dispatch) tr.setSelection(NodeSelection.create(tr.doc, next)).scrollIntoView();
          return true;
        },
    };
  },

  addKeyboardShortcuts() {
    return {
      Tab: () => !this.editor.isActive("table") && this.editor.commands.goToBlank(1),
      "Shift-Tab": () => !this.editor.isActive("table") && this.editor.commands.goToBlank(-1),
    };
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey("blankNavigation"),
        props: {
          handleDOMEvents: {
            // An input method cannot compose on a selected atom: make room for its text first.
            compositionstart: (view) => {
              const { selection } = view.state;
              if (selection instanceof NodeSelection && selection.node.type.name === "blank") {
                view.dispatch(view.state.tr.deleteSelection());
              }
              return false;
            },
          },
        },
      }),
    ];
  },
});
