import { describe, expect, it } from "vitest";
import { parseDocument } from "./schema.ts";
import { sectionRows } from "./section-rows.ts";
import { countBlanks, countCharacters, sectionsOf, titleOf } from "./sections.ts";

type Line = [style: string, text: string, attrs?: object];

const documentOf = (lines: Line[]) =>
  parseDocument({
    type: "doc",
    content: lines.map(([style, text, attrs]) => ({
      type: "paragraph",
      attrs: { style, ...attrs },
      content: text ? [{ type: "text", text }] : [],
    })),
  });

describe("sectionsOf", () => {
  it("cuts opening and sections, and leaves title and signature outside", () => {
    const doc = documentOf([
      ["title", "年度工作总结"],
      ["body", "一年来，各项工作平稳推进。"],
      ["level1", "理论学习。", { id: "a", template: "t" }],
      ["level2", "组织"],
      ["body", "集中学习。"],
      ["level1", "宣传工作", { id: "b" }],
      ["signer", "临江区教育局"],
      ["date", "2026年12月20日"],
    ]);
    expect(
      sectionsOf(doc).map(({ key, heading, template, first, after }) => [
        key,
        heading,
        template,
        first,
        after,
      ]),
    ).toEqual([
      ["", "", null, 1, 2],
      ["a", "理论学习", "t", 2, 5],
      ["b", "宣传工作", null, 5, 6],
    ]);
  });

  it("takes the lead for the heading of a section that runs on", () => {
    const doc = parseDocument({
      type: "doc",
      content: [
        {
          type: "paragraph",
          attrs: { style: "level1", id: "a" },
          content: [
            { type: "text", text: "加强领导。", marks: [{ type: "lead" }] },
            { type: "text", text: "成立专班，" },
            { type: "blank", attrs: { prompt: "人数", kind: "number" } },
          ],
        },
      ],
    });
    expect(sectionsOf(doc)).toMatchObject([
      { heading: "加强领导", text: "加强领导。成立专班，【人数】", blanks: 1 },
    ]);
    expect(countBlanks(doc)).toBe(1);
    expect(countCharacters(doc)).toBe(10);
  });
});

describe("titleOf", () => {
  it.each<[string, Line[], string]>([
    ["one paragraph", [["title", " 年度总结 "]], "年度总结"],
    [
      "several paragraphs",
      [
        ["title", "某某区教育局"],
        ["title", ""],
        ["title", "工作总结"],
        ["body", "一"],
      ],
      "某某区教育局工作总结",
    ],
    [
      "a line above it",
      [
        ["body", ""],
        ["title", "总结"],
      ],
      "总结",
    ],
    [
      "a second title below",
      [
        ["title", "总结"],
        ["body", "一"],
        ["title", "附件"],
      ],
      "总结",
    ],
    ["none", [["body", "一"]], ""],
  ])("%s", (_, lines, title) => {
    expect(titleOf(documentOf(lines))).toBe(title);
  });

  it("joins lines and shows what is still to be filled as the paper does", () => {
    const blank = { type: "blank", attrs: { prompt: "年份", kind: "number" } };
    const content = [
      { type: "text", text: "关于" },
      { type: "hardBreak" },
      blank,
      { type: "text", text: "年的总结" },
    ];
    const doc = { type: "doc", content: [{ type: "paragraph", attrs: { style: "title" }, content }] };
    expect(titleOf(parseDocument(doc))).toBe("关于【年份】年的总结");
  });
});

describe("sectionRows", () => {
  it("makes the keys of a pasted copy unique and drops templates that are no ids", () => {
    const doc = documentOf([
      ["level1", "甲", { id: "a", template: "not-an-id" }],
      ["level1", "乙", { id: "a" }],
    ]);
    expect(sectionRows(doc).map(({ key, templateId, position }) => [key, templateId, position])).toEqual([
      ["a", null, 0],
      ["a#2", null, 1],
    ]);
  });
});
