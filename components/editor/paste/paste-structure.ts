import { type Editor, Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { isPicture } from "../image-files.ts";
import type { PasteReport, readPaste } from "./read-paste.ts";
import { withoutStyleSheets } from "./without-style-sheets.ts";

type Options = {
  /** Is told what a paste left out or joined, to show it; without it, nothing is left out. */
  onNotice: ((report: PasteReport, editor: Editor) => void) | null;
};

/**
 * Pasting from Word, WPS, web pages and plain text gives structure; what was copied in this editor
 * comes back as it was, and files are left to others. The reader is fetched when the page is at rest, or
 * by the first paste; should that fail for want of a network, the editor pastes by itself.
 */
export const PasteStructure = Extension.create<Options>({
  name: "pasteStructure",

  addOptions() {
    return { onNotice: null };
  },

  addProseMirrorPlugins() {
    const { editor } = this;
    const { onNotice } = this.options;
    let bySelf = false;

    const paste = (view: EditorView, read: typeof readPaste | null, html: string, text: string): void => {
      const result = read?.(view.state, html, text, onNotice !== null);
      if (result) {
        view.dispatch(result.tr);
        onNotice?.(result.report, editor);
        return;
      }
      bySelf = true;
      if (html) view.pasteHTML(html);
      else view.pasteText(text);
      bySelf = false;
    };

    return [
      new Plugin({
        key: new PluginKey("pasteStructure"),
        props: {
          transformPastedHTML: withoutStyleSheets,
          handlePaste(view, event) {
            const html = event.clipboardData?.getData("text/html") ?? "";
            const text = event.clipboardData?.getData("text/plain") ?? "";
            if (bySelf || html.includes("data-pm-slice") || (html === "" && text === "")) return false;
            if (isPicture(event.clipboardData)) return false;
            void import("./read-paste.ts").then(
              (reader) => paste(view, reader.readPaste, html, text),
              () => paste(view, null, html, text),
            );
            return true;
          },
        },
      }),
    ];
  },
});
