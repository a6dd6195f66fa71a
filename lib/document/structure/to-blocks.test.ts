import { expect, test } from "vitest";
import { parseDocument } from "../schema.ts";
import type { RawBlock } from "./raw-block.ts";
import { structure } from "./structure.ts";

test("tables become rectangular, images keep their reference", () => {
  const cell = (text: string, colspan = 1, rowspan = 1) => ({
    ...{ paragraphs: [[{ text }]], colspan, rowspan, header: false },
  });
  const blocks: RawBlock[] = [
    { kind: "table", rows: [[cell("a", 1, 9), cell("b")], [cell("c"), cell("d", 2)], []], widths: [50, 60] },
    { kind: "image", ref: "image1", width: 20, height: 10 },
  ];
  const { doc } = structure(blocks, { fragment: true });
  parseDocument(doc);
  expect(doc.content?.[0]?.content?.map((row) => row.content?.length)).toEqual([4, 2]);
  expect(doc.content?.[1]?.attrs).toEqual({ id: "image1", width: 20, height: 10, alt: "" });
});
