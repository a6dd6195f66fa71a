import type { Node } from "@tiptap/pm/model";
import { expect, test } from "vitest";
import { exportOptions, tinyPng } from "../../tests/exported-file.ts";
import { fullDocument } from "../../tests/full-document.ts";
import { parseDocument } from "../document/schema.ts";
import { textOf } from "../document/sections.ts";
import { exportDocx } from "./export/export-docx.ts";
import { openFile } from "./import/open-file.ts";

/** Style, heading words and text of every paragraph; a line break inside one begins another. */
function shapes(doc: Node): string[] {
  return doc.children.flatMap((block) => {
    if (block.type.name !== "paragraph") return [`${block.type.name} ${textOf(block)}`];
    const lead = block.children.filter((child) => child.marks.some((mark) => mark.type.name === "lead"));
    const words = lead.map((child) => child.text).join("");
    return textOf(block)
      .split("\n")
      .map((text) => `${block.attrs.style} [${words}] ${text}`);
  });
}

test("an exported file opens again as the document that it was", () => {
  const doc = fullDocument();
  const pictures = new Map([["png", { bytes: tinyPng, mime: "image/png", width: 9, height: 4 }]]);
  const { documents, images, warnings } = openFile(
    "总结.docx",
    exportDocx(doc, { ...exportOptions, pictures }),
  );
  expect(warnings).toEqual([]);
  expect(documents).toHaveLength(1);
  expect(shapes(parseDocument(documents[0]?.doc))).toEqual(shapes(doc));
  expect(images).toHaveLength(1);
});
