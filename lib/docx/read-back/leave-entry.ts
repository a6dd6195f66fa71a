import type { FileBlock, FileRow } from "../import/markup/marked-file.ts";
import { fileLines } from "./file-lines.ts";
import { breakSign, type FileEntry, type Glyph, wordsOf } from "./line.ts";
import type { Placing } from "./placing.ts";
import type { UnplacedReason } from "./result.ts";

/** Lists all that was changed in something of the file that the document does not hold. */
export function leaveEntry(entry: FileEntry, placing: Placing, reason: UnplacedReason = "gone"): void {
  if (entry.kind === "table") {
    if (entry.whole)
      placing.leave("table", reason === "gone" ? "not-possible" : reason, entry.whole.by, entry.base, "");
    for (const row of entry.table.rows) leaveRow(row, placing, reason, entry.whole !== null);
    return;
  }
  const { glyphs, whole, joined, restyled, base } = entry;
  const where = base || wordsOf(glyphs);
  if (whole) placing.leave(whole.kind, reason, whole.by, base, where);
  if (joined) placing.leave("joined-paragraphs", reason, joined, "", where);
  if (restyled) placing.leave("format", reason, restyled, "", where);
  for (const { text, comes, goes } of passages(glyphs)) {
    if (text === breakSign) {
      const by = comes ?? goes;
      if (by) placing.leave("paragraph-break", reason, by, "", where);
      continue;
    }
    if (comes) placing.leave("insertion", reason, comes, text, where);
    if (goes) placing.leave("deletion", reason, goes, text, where);
  }
}

/** Glyphs of one history together, so that words which come and go are listed as words. */
function passages(glyphs: readonly Glyph[]): Glyph[] {
  const found: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = found.at(-1);
    const { text, comes, goes } = glyph;
    const goesOn = last && ![last.text, text].includes(breakSign);
    if (goesOn && last.comes === comes && last.goes === goes) last.text += text;
    else found.push({ text, comes, goes });
  }
  return found;
}

/** The same of a row. */
export function leaveRow(row: FileRow, placing: Placing, reason: UnplacedReason, within = false): void {
  const by = row.comes ?? row.goes;
  const lines = row.cells.map((cell) => fileLines(cell, row));
  const text = lines.map((entries) => entries.map(({ base }) => base).join("\n")).join("\t");
  if (by && !within) placing.leave("row", reason, by, text, "");
  for (const entry of lines.flat()) leaveEntry(entry, placing, reason);
}

/** The same of blocks that stand beside the text. */
export function leaveBlocks(blocks: readonly FileBlock[], placing: Placing): void {
  for (const entry of fileLines(blocks)) leaveEntry(entry, placing, "beside");
}
