import type { Node } from "@tiptap/pm/model";
import { TableMap } from "@tiptap/pm/tables";
import { matchParagraphs } from "../../document/compare/match-paragraphs.ts";
import type { FileRow } from "../import/markup/marked-file.ts";
import { unsuggestedText } from "../unsuggested-text.ts";
import type { Container, PlaceEntries } from "./container.ts";
import { wholeOf } from "./doc-lines.ts";
import { fileLines } from "./file-lines.ts";
import { leaveRow } from "./leave-entry.ts";
import { baseOfBlocks, type DocTable, type FileTableEntry } from "./line.ts";
import { newRow } from "./new-blocks.ts";
import type { Placing } from "./placing.ts";

type DocRow = { node: Node; at: number };

/**
 * Lays a table of a file upon the table of the document that it was.
 * @param placeEntries lays the content of a cell; passed along so that the two need not import one another
 */
export function placeTable(
  file: FileTableEntry,
  table: DocTable,
  around: Container,
  placing: Placing,
  placeEntries: PlaceEntries,
): void {
  if (placeWholeTable(file, table, placing)) return;
  const rows: DocRow[] = [];
  table.node.forEach((node, offset) => {
    rows.push({ node, at: table.at + 1 + offset });
  });
  const pairs = matchRows(file.table.rows, rows);
  const { width } = TableMap.get(table.node);
  let end = table.at + 1;
  for (const row of file.table.rows) {
    const same = pairs.get(row);
    if (same) {
      end = same.at + same.node.nodeSize;
      placeRow(row, same, around, placing, placeEntries);
      continue;
    }
    placing.pause();
    const fresh = newRow(table.node.type.schema, row, width, placing);
    if (fresh) placing.edits.block(end, fresh);
    else leaveRow(row, placing, "not-possible");
  }
  const found = new Set(pairs.values());
  for (const row of rows) {
    const whole = wholeOf(row.node);
    if (found.has(row) || !whole) continue;
    const id = String(row.node.attrs.suggested?.id ?? "");
    const verdict = whole.kind === "insertion" ? "reject" : "accept";
    placing.vote({ ...whole.by, id }, verdict, unsuggestedText(row.node));
  }
}

/** @returns whether there is nothing more to do */
function placeWholeTable({ whole, base }: FileTableEntry, table: DocTable, placing: Placing): boolean {
  const id = String(table.node.attrs.suggested?.id ?? "");
  if (table.whole) {
    const agrees = whole?.kind === table.whole.kind;
    const verdict = agrees ? "open" : table.whole.kind === "insertion" ? "accept" : "reject";
    placing.vote({ ...table.whole.by, id }, verdict, base);
    return agrees;
  }
  if (whole?.kind !== "deletion") return false;
  placing.pause();
  placing.edits.attribute(table.at, "suggested", { ...placing.suggester(whole.by), kind: "deletion" });
  return true;
}

function matchRows(file: readonly FileRow[], rows: readonly DocRow[]): Map<FileRow, DocRow> {
  const olds = rows.map(({ node }) => unsuggestedText(node));
  const news = file.map(({ cells }) => cells.map(baseOfBlocks).join(""));
  const pairs = new Map<FileRow, DocRow>();
  // As many rows as before: each is in its place, unless one came in.
  const inPlace =
    file.length === rows.length && file.every((row, index) => Boolean(row.comes) === isNew(rows[index]!));
  if (inPlace) for (const [index, row] of file.entries()) pairs.set(row, rows[index]!);
  else {
    for (const { before, after } of matchParagraphs(olds, news)) {
      const [row, old] = [file[after]!, rows[before]!];
      if (!row.comes || isNew(old) || olds[before] === news[after]) pairs.set(row, old);
    }
  }
  return pairs;
}

function isNew({ node }: DocRow): boolean {
  return wholeOf(node)?.kind === "insertion";
}

function placeRow(
  row: FileRow,
  { node, at }: DocRow,
  around: Container,
  placing: Placing,
  placeEntries: PlaceEntries,
): void {
  const whole = wholeOf(node);
  const id = String(node.attrs.suggested?.id ?? "");
  if (row.goes && !whole) {
    placing.pause();
    placing.edits.attribute(at, "suggested", { ...placing.suggester(row.goes), kind: "deletion" });
  } else if (row.goes && whole?.kind === "insertion") {
    placing.leave("row", "not-possible", row.goes, unsuggestedText(node), "");
  }
  if (whole) {
    const agrees = whole.kind === "insertion" ? row.comes : row.goes;
    const verdict = agrees ? "open" : whole.kind === "insertion" ? "accept" : "reject";
    placing.vote({ ...whole.by, id }, verdict, unsuggestedText(node));
  }
  if (row.cells.length !== node.childCount) {
    leaveRow(row, placing, "unknown-table");
    return;
  }
  node.forEach((cell, offset, index) => {
    const container = {
      ...around,
      node: cell,
      start: at + offset + 2,
      around: whole,
      sameDocument: false,
      exported: null,
    };
    placeEntries(fileLines(row.cells[index]!, row), container, placing);
  });
}
