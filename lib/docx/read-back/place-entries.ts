import { anchorHash } from "../anchors.ts";
import { objectCharacter } from "../import/markup/marked-file.ts";
import type { Container } from "./container.ts";
import type { Differences } from "./differences.ts";
import { docLines } from "./doc-lines.ts";
import { asPicture, unnumbered } from "./file-lines.ts";
import { leaveEntry } from "./leave-entry.ts";
import type { DocEntry, FileEntry, FileLine } from "./line.ts";
import { matchEntries } from "./match-entries.ts";
import { newParagraph } from "./new-blocks.ts";
import { placeLine } from "./place-line.ts";
import { placeTable } from "./place-table.ts";
import type { Placing } from "./placing.ts";

/** Lays what stands in a file, or in a cell of it, upon the document or a cell of it. */
export function placeEntries(file: readonly FileEntry[], container: Container, placing: Placing): void {
  const entries = docLines(container.node, container.start, container.around);
  const pairs = matchEntries(file, entries, container.sameDocument);
  let end = container.start;
  for (const entry of file) {
    const same = pairs.get(entry);
    if (same) {
      end = same.end;
      placePair(entry, same, container, placing);
    } else if (entry.kind === "line" && isNew(entry, container, placing)) {
      const by = entry.whole?.by ?? placing.untracked!;
      if (entry.glyphs.some(({ text }) => text === objectCharacter)) {
        placing.leave("picture", "not-possible", by, "", file[file.indexOf(entry) - 1]?.base ?? "");
        if (entry.glyphs.every(({ text }) => text === objectCharacter)) continue;
      }
      placing.pause();
      const isCell = container.node.type.name !== "doc";
      placing.edits.block(end, newParagraph(container.node.type.schema, entry, by, isCell, placing));
    } else leaveEntry(entry, placing);
  }
  const found = new Set(pairs.values());
  for (const entry of entries) if (!found.has(entry)) missingEntry(entry, container, placing);
}

function placePair(file: FileEntry, doc: DocEntry, container: Container, placing: Placing): void {
  if (file.kind === "table" && doc.kind === "table") {
    placeTable(
      file,
      doc,
      { ...container, differences: inTable(whoseDifferences(file, doc, container)) },
      placing,
      placeEntries,
    );
  } else if (file.kind === "line" && doc.kind === "line") {
    const line = doc.node.isTextblock ? unnumbered(file, doc.node.attrs.style) : asPicture(file);
    placeLine(line, doc, whoseDifferences(line, doc, container), placing);
  }
}

/** Where a paragraph still says what it said at the export, it is the document that changed. */
function whoseDifferences(file: FileEntry, doc: DocEntry, { differences, exported }: Container): Differences {
  if (differences) return differences;
  const [hash, here] = [anchorHash(file.base), anchorHash(doc.base)];
  if (hash === here) return "by-reviewer";
  if (file.anchors.some((anchor) => anchor.hash === hash)) return "ours";
  const [anchor] = file.anchors;
  const text = anchor && !anchor.isNew ? exported?.get(anchor.index) : undefined;
  return text === undefined || anchor?.hash === here ? "by-reviewer" : { exported: text };
}

/** What was exported is known of the whole table only, and not of its cells. */
function inTable(differences: Differences): Differences {
  return typeof differences === "string" ? differences : "by-reviewer";
}

/** Whether a paragraph of the file that the document lacks was put in by the reviewer. */
function isNew(
  { whole, anchors, glyphs }: FileLine,
  { differences }: Container,
  { untracked }: Placing,
): boolean {
  if (whole) return whole.kind === "insertion";
  if (glyphs.length === 0 || anchors.length > 0 || differences === "ours") return false;
  return untracked !== null;
}

/** What the file lacks: taken out by the reviewer if it stood there at the export for certain. */
function missingEntry(entry: DocEntry, { sameDocument }: Container, placing: Placing): void {
  const { whole, node, at } = entry;
  const id = String(node.attrs.suggested?.id ?? "");
  if (whole) {
    placing.vote({ ...whole.by, id }, whole.kind === "insertion" ? "reject" : "accept", entry.base);
  } else if (sameDocument && placing.untracked && (entry.base !== "" || node.type.name === "image")) {
    placing.pause();
    placing.edits.attribute(at, "suggested", { ...placing.suggester(placing.untracked), kind: "deletion" });
  }
}
