import type { Node } from "@tiptap/pm/model";
import { expect, test } from "vitest";
import { cell, doc, figure, p, table } from "../../../tests/paper.ts";
import { back, exported, inBody } from "../../../tests/reading-back.ts";
import { wordParagraph } from "../../../tests/word-file.ts";
import { settle } from "../../document/suggestions/settle.ts";

const head = [cell("项目", { head: true }), cell("数量", { head: true })];
const listed = doc(
  p("title", "总结"),
  table(head, ["甲项", "1"], ["乙项", "2"], ["丙项", "3"]),
  p("body", "以上。"),
);
const row = (...cells: string[]) =>
  `<w:tr>${cells.map((text) => `<w:tc><w:tcPr/>${wordParagraph(text)}</w:tc>`).join("")}</w:tr>`;
const rowOf = (xml: string, words: string) =>
  new RegExp(`<w:tr>(?:(?!<w:tr>).)*${words}.*?</w:tr>`, "s").exec(xml)![0];
const paragraphOf = (xml: string, words: string) =>
  new RegExp(`<w:p>(?:(?!<w:p>).)*${words}.*?</w:p>`, "s").exec(xml)![0];
const rowsOf = (read: Node) =>
  settle(read, "accept")
    .child(1)
    .children.slice(1)
    .map(({ children }) =>
      children.map((each) => each.children.map((line) => line.textContent).join("/")).join(),
    );

test.each<[string, (xml: string) => string, string[]]>([
  ["word in a cell", (xml) => xml.replace("乙项", "乙类项"), ["甲项,1", "乙类项,2", "丙项,3"]],
  ["number in a cell", (xml) => xml.replace(">2<", ">15<"), ["甲项,1", "乙项,15", "丙项,3"]],
  ["row less", (xml) => xml.replace(rowOf(xml, "乙项"), ""), ["甲项,1", "丙项,3"]],
  [
    "row more",
    (xml) => xml.replace(rowOf(xml, "乙项"), (old) => old + row("丁项", "4")),
    ["甲项,1", "乙项,2", "丁项,4", "丙项,3"],
  ],
  [
    "row instead of another",
    (xml) => xml.replace(rowOf(xml, "乙项"), row("丁项", "4")),
    ["甲项,1", "丁项,4", "丙项,3"],
  ],
])("a %s that nobody tracked is suggested", (_, change, rows) => {
  const file = inBody(exported(listed), change);
  const read = back(file, listed);
  expect(rowsOf(read.doc)).toEqual(rows);
  expect(read.left).toEqual([]);
  expect(back(file, listed, [], false).told).toEqual([]);
});

test("what changed in other cells here since the export stays as it is", () => {
  const now = doc(
    p("title", "总结"),
    table(head, ["甲项", "1"], ["乙项", "22"], ["丁项", "4"], ["丙项", "3"]),
    p("body", "以上。"),
  );
  const file = inBody(exported(listed), (xml) => xml.replace("甲项", "甲类项"));
  const read = back(file, now, [], true, listed);
  expect([read.told, read.left]).toEqual([["未留痕：→类"], []]);
  const less = inBody(exported(listed), (xml) => xml.replace(rowOf(xml, "丙项"), ""));
  expect(rowsOf(back(less, now, [], true, listed).doc)).toEqual(["甲项,1", "乙项,22", "丁项,4"]);
});

test("a table or column that nobody tracked is listed", () => {
  const more = inBody(exported(listed), (xml) =>
    xml.replace(
      paragraphOf(xml, "以上。"),
      (old) => `<w:tbl><w:tblPr/><w:tblGrid/>${row("另表", "9")}</w:tbl>${old}`,
    ),
  );
  expect(back(more, listed)).toMatchObject({ told: [], left: ["table not-possible 另表9"] });
  const wider = inBody(exported(listed), (xml) =>
    xml.replace(rowOf(xml, "乙项"), (old) =>
      old.replace("</w:tr>", `<w:tc><w:tcPr/>${wordParagraph("备注")}</w:tc></w:tr>`),
    ),
  );
  expect(back(wider, listed)).toMatchObject({ told: [], left: ["row unknown-table 乙项\t2\t备注"] });
});

const text = doc(
  p("title", "总结"),
  p("level1", "加强学习"),
  p("body", "全年学习", figure("12次"), "。"),
  p("level1", "抓好安全"),
  p("body", "检查九次，整改到位。"),
);
const moved = inBody(exported(text), (xml) => {
  const paragraph = paragraphOf(xml, "全年学习");
  return xml.replace(paragraph, "").replace(paragraphOf(xml, "整改到位"), (last) => last + paragraph);
});

test("a paragraph that nobody tracked to another place goes there, its figures with it", () => {
  const { doc: read, told, left } = back(moved, text);
  expect([told, left]).toEqual([["未留痕：全年学习12次。→", "未留痕：→全年学习12次。"], []]);
  const after = settle(read, "accept");
  expect(after.children.map(({ textContent }) => textContent)).toEqual([
    ...["总结", "加强学习", "抓好安全", "检查九次，整改到位。", "全年学习12次。"],
  ]);
  expect(after.lastChild!.child(1).type.name).toBe("figure");
  expect(back(moved, text, [], false).told).toEqual([]);
});

test("what was put elsewhere here since the export stays where it is", () => {
  const now = doc(...[0, 3, 4, 1, 2].map((index) => text.child(index).toJSON()));
  expect(back(exported(text), now, [], true, text)).toMatchObject({ told: [], left: [] });
});
