import type { Node } from "@tiptap/pm/model";
import { TableMap } from "@tiptap/pm/tables";
import { matchParagraphs } from "../../document/compare/match-paragraphs.ts";
import type { FileRow } from "../import/markup/marked-file.ts";
import { unsuggestedText } from "../unsuggested-text.ts";
import type { Container, PlaceEntries } from "./container.ts";
import { entriesByPlace, wholeOf } from "./doc-lines.ts";
import { fileLines } from "./file-lines.ts";
import { leaveRow } from "./leave-entry.ts";
import { baseOfBlocks, type DocTable, type FileTableEntry } from "./line.ts";
import { newRow } from "./new-blocks.ts";
import type { Placing } from "./placing.ts";

type DocRow = { node: Node; at: number };

/** What is known of all of a table: also the table that it was at the export, or null when that is not known. */
export type TableContainer = Container & { was: Node | null };

/**
 * Lays a table of a file upon the table of the document that it was.
 * @param placeEntries lays the content of a cell; passed along so that the two need not import one another
 */
export function placeTable(
  file: FileTableEntry,
  table: DocTable,
  around: TableContainer,
  placing: Placing,
  placeEntries: PlaceEntries,
): void {
  if (placeWholeTable(file, table, placing)) return;
  const rows = rowsOf(table.node, table.at);
  const were = around.was && rowsOf(around.was, 0).filter((row) => !isNew(row));
  const before = were && matchRows(file.table.rows, were);
  const pairs = before ? matchThrough(before, file.table.rows, rows) : matchRows(file.table.rows, rows);
  const { width } = TableMap.get(table.node);
  let end = table.at + 1;
  for (const row of file.table.rows) {
    const same = pairs.get(row);
    if (same) {
      end = same.at + same.node.nodeSize;
      placeRow(row, same, { ...around, was: before?.get(row)?.node ?? null }, placing, placeEntries);
      continue;
    }
    placing.pause();
    // A row that stood there at the export has been taken out of the document since.
    const untracked = around.differences === "ours" || before?.has(row) ? null : placing.untracked;
    const comes = row.comes ?? (row.goes ? null : untracked);
    const fresh = comes && newRow(table.node.type.schema, { ...row, comes }, width, placing);
    if (fresh) placing.edits.block(end, fresh);
    else leaveRow({ ...row, comes }, placing, "not-possible");
  }
  const found = new Set(pairs.values());
  for (const row of rows) {
    const whole = wholeOf(row.node);
    if (found.has(row)) continue;
    if (!whole) {
      const stood = around.sameDocument || were?.some(({ node }) => sayTheSame(node, row.node));
      if (around.differences !== "ours" && stood) takeOut(row, placing);
      continue;
    }
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
  // As many rows as before: each is in its place, unless one came in.
  const inPlace =
    file.length === rows.length && file.every((row, index) => Boolean(row.comes) === isNew(rows[index]!));
  return inPlace ? new Map(file.map((row, index) => [row, rows[index]!])) : matchByWords(file, rows);
}

/** The same where it is known which row each was at the export: those that still say what they said then first. */
function matchThrough(
  before: ReadonlyMap<FileRow, DocRow>,
  file: readonly FileRow[],
  rows: readonly DocRow[],
): Map<FileRow, DocRow> {
  const pairs = new Map<FileRow, DocRow>();
  const left = new Set(rows);
  for (const [row, { node }] of before) {
    const same = [...left].find((each) => sayTheSame(each.node, node));
    if (!same) continue;
    pairs.set(row, same);
    left.delete(same);
  }
  const others = file.filter((row) => !pairs.has(row));
  return new Map([...pairs, ...matchByWords(others, [...left])]);
}

function matchByWords(file: readonly FileRow[], rows: readonly DocRow[]): Map<FileRow, DocRow> {
  const [olds, news] = [rows.map(wordsOfRow), file.map(wordsInFile)];
  const pairs = new Map<FileRow, DocRow>();
  for (const { before, after } of matchParagraphs(olds, news)) {
    const [row, old] = [file[after]!, rows[before]!];
    if (!row.comes || isNew(old) || olds[before] === news[after]) pairs.set(row, old);
  }
  return pairs;
}

function wordsOfRow({ node }: DocRow): string {
  return unsuggestedText(node);
}

function wordsInFile({ cells }: FileRow): string {
  return cells.map(baseOfBlocks).join("");
}

function rowsOf(table: Node, at: number): DocRow[] {
  const rows: DocRow[] = [];
  table.forEach((node, offset) => {
    rows.push({ node, at: at + 1 + offset });
  });
  return rows;
}

function sayTheSame(one: Node, other: Node): boolean {
  return unsuggestedText(one) === unsuggestedText(other);
}

/** What the reviewer took out without tracking it. */
function takeOut({ at }: DocRow, placing: Placing): void {
  if (!placing.untracked) return;
  placing.pause();
  placing.edits.attribute(at, "suggested", { ...placing.suggester(placing.untracked), kind: "deletion" });
}

function isNew({ node }: DocRow): boolean {
  return wholeOf(node)?.kind === "insertion";
}

function placeRow(
  row: FileRow,
  { node, at }: DocRow,
  { was, ...around }: TableContainer,
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
    const text = row.cells.map(baseOfBlocks).join("\t");
    const isOther = around.differences !== "ours" && !row.comes && !row.goes;
    if (placing.untracked && isOther) placing.leave("row", "unknown-table", placing.untracked, text, "");
    leaveRow(row, placing, "unknown-table");
    return;
  }
  node.forEach((cell, offset, index) => {
    const container = {
      ...around,
      node: cell,
      start: at + offset + 2,
      around: whole,
      exported: was?.childCount === node.childCount ? entriesByPlace(was.child(index), 0) : null,
    };
    placeEntries(fileLines(row.cells[index]!, row), container, placing);
  });
}
