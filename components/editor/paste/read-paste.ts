import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { insertPasted, type PasteNotice } from "./insert-pasted.ts";
import { countPictures, pastedBlocks } from "./pasted-blocks.ts";

/** What is to be told about a paste. */
export type PasteReport = PasteNotice & { pictures: number };

/**
 * What a paste does to the document, and what is to be told about it.
 * @param setAside whether web noise may be left out (and told)
 * @returns null when the editor should paste by itself
 */
export function readPaste(
  state: EditorState,
  html: string,
  text: string,
  setAside: boolean,
): { tr: Transaction; report: PasteReport } | null {
  const parse = (source: string) => new DOMParser().parseFromString(source, "text/html");
  const pictures = countPictures(html);
  const blocks = pastedBlocks(html, text, parse);
  if (blocks.length === 0 && pictures > 0)
    return { tr: state.tr, report: { aside: [], warnings: [], pictures } };
  const result = insertPasted(state, blocks, setAside);
  if (!result) return null;
  const { tr, notice } = result;
  if (!tr.selection.$to.parent.isTextblock) tr.setSelection(TextSelection.near(tr.selection.$to, -1));
  tr.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste");
  return { tr, report: { ...notice, pictures } };
}
