import { expect, test } from "vitest";
import { parseDocument } from "../document/schema.ts";
import { fromNotation } from "./built-in/notation.ts";
import { readTemplateFile, writeTemplateFile } from "./template-file.ts";

const template = {
  heading: "加强学习",
  guidance: "写清次数。",
  body: parseDocument(fromNotation("### **抓学习。**全年{{number:次数}}次。")).toJSON(),
};

test("a file gives back what was written into it", () => {
  expect(readTemplateFile(writeTemplateFile(template))).toEqual(template);
});

const changed = (change: object) => JSON.stringify({ ...JSON.parse(writeTemplateFile(template)), ...change });

const oneCell = (attrs: object) => {
  const cell = { type: "tableCell", attrs, content: [{ type: "paragraph" }] };
  return { type: "doc", content: [{ type: "table", content: [{ type: "tableRow", content: [cell] }] }] };
};
const oneBlank = (attrs: object) => {
  const blank = { type: "blank", attrs };
  return { type: "doc", content: [{ type: "paragraph", content: [blank] }] };
};

test.each([
  ["not JSON", "加强学习", "template.not-a-template"],
  ["another JSON", "[1, 2]", "template.not-a-template"],
  ["another kind", changed({ kind: "other" }), "template.not-a-template"],
  ["a later version", changed({ version: 2 }), "template.not-a-template"],
  ["no guidance", changed({ guidance: null }), "template.not-a-template"],
  ["an unknown block", changed({ body: { type: "doc", content: [{ type: "video" }] } }), "template.invalid"],
  [
    "a blank of an unknown kind",
    changed({ body: oneBlank({ prompt: "次数", kind: "video" }) }),
    "template.invalid",
  ],
  ["a cell over a million columns", changed({ body: oneCell({ colspan: 1_000_000 }) }), "template.invalid"],
  ["a title inside", changed({ body: fromNotation("^ 标题") }), "template.outside"],
])("refuses %s", (_, text, code) => {
  expect(() => readTemplateFile(text)).toThrow(expect.objectContaining({ code }));
});
