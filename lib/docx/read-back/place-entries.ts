import { hasSuggestions } from "../../document/suggestions/said.ts";
import { anchorHash } from "../anchors.ts";
import { objectCharacter } from "../import/markup/marked-file.ts";
import type { Container } from "./container.ts";
import type { Differences } from "./differences.ts";
import { docLines } from "./doc-lines.ts";
import { asPicture, unnumbered } from "./file-lines.ts";
import { leaveEntry } from "./leave-entry.ts";
import type { DocEntry, FileEntry, FileLine } from "./line.ts";
import { matchEntries } from "./match-entries.ts";
import { movedEntries } from "./moved-entries.ts";
import { newParagraph } from "./new-blocks.ts";
import { placeLine } from "./place-line.ts";
import { placeTable, type TableContainer } from "./place-table.ts";
import type { Placing } from "./placing.ts";

/** Lays what stands in a file, or in a cell of it, upon the document or a cell of it. */
export function placeEntries(file: readonly FileEntry[], container: Container, placing: Placing): void {
  const entries = docLines(container.node, container.start, container.around);
  const isCell = container.node.type.name !== "doc";
  const pairs = matchEntries(file, entries, { sameDocument: container.sameDocument, isCell });
  const moved = new Set(isCell ? [] : movedEntries(file, pairs, container.sameDocument));
  let end = container.start;
  for (const entry of file) {
    const same = pairs.get(entry);
    if (same && moved.has(entry) && placing.untracked) {
      placeMoved(entry, same, end, placing);
    } else if (same) {
      end = same.end;
      placePair(entry, same, container, placing);
    } else if (entry.kind === "line" && isNew(entry, container, placing)) {
      const by = entry.whole?.by ?? placing.untracked!;
      if (entry.glyphs.some(({ text }) => text === objectCharacter)) {
        placing.leave("picture", "not-possible", by, "", file[file.indexOf(entry) - 1]?.base ?? "");
        if (entry.glyphs.every(({ text }) => text === objectCharacter)) continue;
      }
      placing.pause();
      placing.edits.block(end, newParagraph(container.node.type.schema, entry, by, isCell, placing));
    } else {
      const isUnknown = entry.kind === "table" && !entry.whole && entry.anchors.length === 0;
      if (isUnknown && placing.untracked && container.differences !== "ours")
        placing.leave("table", "not-possible", placing.untracked, entry.base, "");
      leaveEntry(entry, placing);
    }
  }
  const found = new Set(pairs.values());
  for (const entry of entries) if (!found.has(entry)) missingEntry(entry, container, placing);
}

function placePair(file: FileEntry, doc: DocEntry, container: Container, placing: Placing): void {
  if (file.kind === "table" && doc.kind === "table") {
    placeTable(file, doc, inTable(file, doc, container), placing, placeEntries);
  } else if (file.kind === "line" && doc.kind === "line") {
    const line = doc.node.isTextblock ? unnumbered(file, doc.node.attrs.style) : asPicture(file);
    placeLine(line, doc, whoseDifferences(line, doc, container), placing);
  }
}

/** Where a paragraph still says what it said at the export, it is the document that changed. */
function whoseDifferences(file: FileEntry, doc: DocEntry, container: Container): Differences {
  if (container.differences) return container.differences;
  const [hash, here] = [anchorHash(file.base), anchorHash(doc.base)];
  if (hash === here) return "by-reviewer";
  const was = atExport(file, doc, container);
  if (file.anchors.some((anchor) => anchor.hash === hash) || (was && anchorHash(was.base) === hash))
    return "ours";
  return !was || anchorHash(was.base) === here ? "by-reviewer" : { exported: was.base };
}

/** What an entry was at the export, where that is known; in cells there are no bookmarks. */
function atExport({ anchors }: FileEntry, { index }: DocEntry, { node, exported }: Container) {
  if (node.type.name !== "doc") return exported?.get(index);
  const [anchor] = anchors;
  return anchor && !anchor.isNew ? exported?.get(anchor.index) : undefined;
}

/** What is known of all of a table. Where both sides changed it, each cell says for itself what it was. */
function inTable(file: FileEntry, doc: DocEntry, container: Container): TableContainer {
  const differences = whoseDifferences(file, doc, container);
  const was = atExport(file, doc, container);
  const here = anchorHash(doc.base);
  return {
    ...container,
    differences: typeof differences === "string" ? differences : null,
    sameDocument: container.sameDocument || file.anchors.some(({ hash }) => hash === here),
    was: was?.kind === "table" ? was.node : null,
  };
}

/** What somebody put elsewhere without tracking it goes where it stood, and comes where the file has it. */
function placeMoved(entry: FileEntry, doc: DocEntry, end: number, placing: Placing): void {
  const by = placing.untracked!;
  if (entry.kind !== "line" || doc.kind !== "line" || !doc.node.isTextblock) {
    placing.leave(entry.kind === "table" ? "table" : "picture", "not-possible", by, doc.base, "");
    return;
  }
  const { type, attrs, content } = doc.node;
  placing.pause();
  placing.edits.attribute(doc.at, "suggested", { ...placing.suggester(by), kind: "deletion" });
  placing.pause();
  const line = unnumbered(entry, attrs.style);
  const isSame = !hasSuggestions(doc.node) && line.glyphs.every(({ comes, goes }) => !comes && !goes);
  const suggested = { ...placing.suggester(by), kind: "insertion" };
  const copy =
    isSame && anchorHash(line.base) === anchorHash(doc.base)
      ? type.create({ ...attrs, id: null, template: null, suggested }, content)
      : newParagraph(type.schema, { ...line, style: attrs.style }, by, false, placing);
  placing.edits.block(end, copy);
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
