import type { Node } from "@tiptap/pm/model";
import { leafText } from "../../document/leaf-text.ts";
import type { ReadBack, Settled, Unplaced } from "../../docx/read-back/result.ts";

/** A change as a list shows it, with the words before and after it. */
export type PreviewedChange = { name: string; added: string; removed: string; before: string; after: string };

/** What a reviewed file would change. */
export type Preview = {
  /** How many suggestions are new, and how many of them nobody tracked. */
  changes: number;
  untracked: number;
  /** The first of them. */
  shown: PreviewedChange[];
  /** How many threads are new, and how many get answers. */
  threads: number;
  answered: number;
  /** How many of the new ones stand on their paragraph, because their words are gone. */
  near: number;
  /** How many changes the summary has already. */
  known: number;
  settled: Settled[];
  /** Whether the caller may do what was decided. */
  maySettle: boolean;
  unplaced: Unplaced[];
  /** Whether the file was exported from this summary; null when it does not say. */
  sameSummary: boolean | null;
  /** When the same file was read back before, and by whom. */
  before: { by: string; at: string } | null;
};

/** A file that was read back, and what of it has no place in the summary. */
export type Remainder = { fileName: string; userName: string; at: string; unplaced: Unplaced[] };

/** How many changes a preview shows, and how many letters of each. */
const [most, letters] = [200, 120];

/** What there is to say of a file before it is taken. */
export function previewOf(
  read: ReadBack,
  { before, maySettle }: Pick<Preview, "before" | "maySettle">,
): Preview {
  const { placed, threads, known, settled, unplaced, untracked, sameSummary } = read;
  const fresh = threads.filter((thread) => !thread.known);
  return {
    ...{ changes: placed.length, known, settled, unplaced, untracked, sameSummary, before, maySettle },
    shown: placed.slice(0, most).map(({ name, added, removed, from, to }) => ({
      ...{ name, added: added.slice(0, letters), removed: removed.slice(0, letters) },
      ...wordsAround(read.doc, from, to),
    })),
    threads: fresh.length,
    answered: threads.filter((each) => each.known && each.thread.comments.length > 0).length,
    near: fresh.filter(({ place }) => place === "near").length,
  };
}

/** How many letters before and after a change are shown. */
const around = 12;

/** What stands around a change in its paragraph; nothing around whole paragraphs. */
function wordsAround(doc: Node, from: number, to: number): { before: string; after: string } {
  const [start, end] = [doc.resolve(from), doc.resolve(to)];
  const text = ({ parent }: typeof start, first: number, last: number) =>
    parent.isTextblock
      ? parent.textBetween(Math.max(0, first), Math.min(parent.content.size, last), "", leafText)
      : "";
  return {
    before: text(start, start.parentOffset - around, start.parentOffset),
    after: text(end, end.parentOffset, end.parentOffset + around),
  };
}
