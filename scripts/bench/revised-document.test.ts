import { expect, test } from "vitest";
import { changeSize } from "#lib/document/compare/change-size.ts";
import { compareDocuments } from "#lib/document/compare/compare-documents.ts";
import { parseDocument } from "#lib/document/schema.ts";
import { longDocument } from "./long-document.ts";
import { revisedDocument } from "./revised-document.ts";

test("a revision changes words, tables and the order, and leaves the most as it was", () => {
  const before = longDocument(5_000);
  const rows = compareDocuments(parseDocument(before), parseDocument(revisedDocument(before)));
  const { added, removed, moved, cells } = changeSize(rows);
  expect(Math.min(added, removed, moved, cells)).toBeGreaterThan(0);
  expect(rows.filter(({ kind }) => kind === "same").length).toBeGreaterThan(rows.length / 3);
});
