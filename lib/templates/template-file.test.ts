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

test.each([
  ["not JSON", "加强学习", "template.not-a-template"],
  ["another JSON", "[1, 2]", "template.not-a-template"],
  ["another kind", changed({ kind: "other" }), "template.not-a-template"],
  ["a later version", changed({ version: 2 }), "template.not-a-template"],
  ["no guidance", changed({ guidance: null }), "template.not-a-template"],
  ["an unknown block", changed({ body: { type: "doc", content: [{ type: "video" }] } }), "template.invalid"],
  ["a title inside", changed({ body: fromNotation("^ 标题") }), "template.outside"],
])("refuses %s", (_, text, code) => {
  expect(() => readTemplateFile(text)).toThrow(expect.objectContaining({ code }));
});
