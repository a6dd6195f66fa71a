import { type Editor, Extension } from "@tiptap/core";
import { Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { insertPasted, type PasteNotice } from "./insert-pasted.ts";
import { countPictures, pastedBlocks } from "./pasted-blocks.ts";

type Options = {
  /** Is told what a paste left out or joined, to show it; without it, nothing is left out. */
  onNotice: ((notice: PasteNotice & { pictures: number }, editor: Editor) => void) | null;
};

/**
 * Pasting from Word, WPS, web pages and plain text gives structure; what was copied in this editor
 * comes back as it was, and files are left to others.
 */
export const PasteStructure = Extension.create<Options>({
  name: "pasteStructure",

  addOptions() {
    return { onNotice: null };
  },

  addProseMirrorPlugins() {
    const { editor } = this;
    const { onNotice } = this.options;
    return [
      new Plugin({
        key: new PluginKey("pasteStructure"),
        props: {
          handlePaste(view, event) {
            const html = event.clipboardData?.getData("text/html") ?? "";
            const text = event.clipboardData?.getData("text/plain") ?? "";
            if (html.includes("data-pm-slice") || (html === "" && text === "")) return false;
            const parse = (source: string) => new DOMParser().parseFromString(source, "text/html");
            const result = insertPasted(view.state, pastedBlocks(html, text, parse), onNotice !== null);
            if (!result) return false;
            const { tr, notice } = result;
            if (!tr.selection.$to.parent.isTextblock) {
              tr.setSelection(TextSelection.near(tr.selection.$to, -1));
            }
            view.dispatch(tr.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
            onNotice?.({ ...notice, pictures: countPictures(html) }, editor);
            return true;
          },
        },
      }),
    ];
  },
});
