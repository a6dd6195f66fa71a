import { describe, expect, test } from "vitest";
import { parseDocument } from "../schema.ts";
import { sectionsOf } from "../sections.ts";
import { blocksOfText, type RawBlock, type RawHint } from "./raw-block.ts";
import { type StructureOptions, structure } from "./structure.ts";

/** A document in short: `style|text`, heading words in brackets when the paragraph goes on. */
function outline(source: string | RawBlock[], options?: StructureOptions): string[] {
  const blocks = typeof source === "string" ? blocksOfText(source) : source;
  const node = parseDocument(structure(blocks, options).doc);
  const lines: string[] = [];
  node.forEach((block) => {
    let lead = "";
    let rest = "";
    block.forEach((child) => {
      if (child.marks.some((mark) => mark.type.name === "lead")) lead += child.text;
      else rest += child.text ?? "↵";
    });
    lines.push(
      `${block.attrs.style ?? block.type.name}|${lead ? `[${lead}]` : ""}${rest || block.textContent.slice(lead.length)}`,
    );
  });
  return lines;
}

function paragraph(text: string, hint?: RawHint): RawBlock {
  return { kind: "paragraph", runs: [{ text }], hint };
}

const webPage = `

市实验学校年度工作总结

作者：某某 来源：网友投稿

本文原地址：<https://example.org/a/1.html>

市实验学校年度工作总结

这一年，学校在各方支持下做了不少事情，主要情况如下。

>一、抓好学习，提高认识

1.以集中学习为主，保证时间。每周五下午安排两个小时，全年共学习三十次。

2.以个人自学为辅，写好笔记。每人读两本书，写一万字。

>二、办好活动，丰富生活

- 1.
- 2.开展读书活动。全校师生共读了《山里的

》、《海边》等四本书，图书馆接待了两千人次，老师们还到附近的三个村子，看望了

二十位老人。送去了图书。

更多 工作总结 请访问 <https://example.org/a/>
`;

describe("a text from a web page", () => {
  test("gets its title, levels and heading words", () => {
    expect(outline(webPage)).toEqual([
      "title|市实验学校年度工作总结",
      "body|这一年，学校在各方支持下做了不少事情，主要情况如下。",
      "level1|抓好学习，提高认识",
      "level3|[以集中学习为主，保证时间。]每周五下午安排两个小时，全年共学习三十次。",
      "level3|[以个人自学为辅，写好笔记。]每人读两本书，写一万字。",
      "level1|办好活动，丰富生活",
      "level3|[开展读书活动。]全校师生共读了《山里的》、《海边》等四本书，图书馆接待了两千人次，老师们还到附近的三个村子，看望了二十位老人。送去了图书。",
    ]);
  });

  test("what the page added is set aside, not dropped", () => {
    expect(structure(blocksOfText(webPage)).aside).toEqual([
      "作者：某某 来源：网友投稿",
      "本文原地址：<https://example.org/a/1.html>",
      "市实验学校年度工作总结",
      "1.",
      "更多 工作总结 请访问 <https://example.org/a/>",
    ]);
  });

  test("numbers that will change are reported", () => {
    const { warnings } = structure(blocksOfText(webPage));
    expect(warnings.filter((warning) => warning.code === "number-differs")).toMatchObject([
      { values: { typed: "2.", computed: 1 } },
    ]);
  });
});

describe("numbers and levels", () => {
  test.each([
    ["run-in heading", "一、加强领导。成立了小组。", ["level1|[加强领导。]成立了小组。"]],
    ["heading with a full stop", "二、各项工作取得新的进展。", ["level1|各项工作取得新的进展。"]],
    [
      "heading before a colon",
      "三、主要成绩：全年共举办了十二场活动，参加的有三千人。",
      ["level1|[主要成绩：]全年共举办了十二场活动，参加的有三千人。"],
    ],
    [
      "quotation in the heading",
      "一、落实“双减。”精神。成立了小组。",
      ["level1|[落实“双减。”精神。]成立了小组。"],
    ],
    ["prose that counts", "一是夯实阵地。办好简报。", ["body|一是夯实阵地。办好简报。"]],
    [
      "long first sentence",
      `1.${"全面执行制度，".repeat(9)}成效好。再接再厉。`,
      [`level3|${"全面执行制度，".repeat(9)}成效好。再接再厉。`],
    ],
    [
      "levels 2 and 4",
      "（一）学习\n（1）集中学习。每周一次。",
      ["level2|学习", "level4|[集中学习。]每周一次。"],
    ],
    ["circled numbers", "①集中学习。每周一次。", ["level4|[集中学习。]每周一次。"]],
    ["circled numbers below (1)", "（1）集中学习\n①每周一次", ["level4|集中学习", "body|①每周一次"]],
  ])("%s", (_, text, expected) => {
    expect(outline(text, { fragment: true })).toEqual(expected);
  });

  test("parts push the lower numbers down", () => {
    const text = "年度工作总结\n第一部分 学习\n一、集中学习\n（一）每周一次\n第二部分 活动";
    expect(outline(text).slice(1)).toEqual([
      "level1|学习",
      "level2|集中学习",
      "level3|每周一次",
      "level1|活动",
    ]);
  });

  test("a document that has only 1. headings gets sections, and says so", () => {
    const text = "年度工作总结\n1、理论学习\n我们学了很多。\n2、宣传工作\n我们写了很多。";
    const result = structure(blocksOfText(text));
    expect(outline(text)).toEqual([
      "title|年度工作总结",
      "level1|理论学习",
      "body|我们学了很多。",
      "level1|宣传工作",
      "body|我们写了很多。",
    ]);
    expect(result.warnings).toEqual([{ code: "numbering-shifted", values: {} }]);
  });

  test("automatic numbers and heading styles of a word processor count", () => {
    const blocks = [
      paragraph("年度工作总结", { heading: "title" }),
      paragraph("理论学习", { number: "一、" }),
      paragraph("集中学习", { number: "（一）" }),
      paragraph("宣传工作", { heading: 1 }),
      paragraph("网站", { heading: 2 }),
    ];
    expect(outline(blocks)).toEqual([
      "title|年度工作总结",
      "level1|理论学习",
      "level2|集中学习",
      "level1|宣传工作",
      "level2|网站",
    ]);
  });

  test("bold words at the beginning are the heading words", () => {
    const blocks: RawBlock[] = [
      { kind: "paragraph", runs: [{ text: "1.集中学习", bold: true }, { text: "，每周一次，全年五十次。" }] },
    ];
    expect(outline(blocks, { fragment: true })).toEqual(["level3|[集中学习]，每周一次，全年五十次。"]);
  });

  test("the attachments that a document names are no headings", () => {
    const text = "年度工作总结\n一、学习\n我们学了很多。\n附件：1.名单\n2.统计表";
    expect(outline(text).slice(-2)).toEqual(["body|附件：1.名单", "body|2.统计表"]);
  });

  test("one line of prose does not become a section", () => {
    const prose = `三、${"我们做了许多许多事情并且继续做着".repeat(6)}`;
    expect(outline(prose, { fragment: true })).toEqual([`body|${prose}`]);
    expect(outline("一、二年级的学生参加了活动。", { fragment: true })).toEqual([
      "body|一、二年级的学生参加了活动。",
    ]);
  });
});

describe("title and signature", () => {
  test("are recognised around the text", () => {
    const text = [
      "市教育局办公室\n2026年度宣传工作总结\n（2026年12月20日）",
      "今年的工作已经完成。\n一、理论学习\n我们学了很多。",
      "市教育局办公室\n2026年12月20日",
    ].join("\n");
    expect(outline(text)).toEqual([
      "title|市教育局办公室2026年度宣传工作总结",
      "byline|（2026年12月20日）",
      "body|今年的工作已经完成。",
      "level1|理论学习",
      "body|我们学了很多。",
      "signer|市教育局办公室",
      "date|2026年12月20日",
    ]);
  });

  test("what stands above the title of an official letter is no part of it", () => {
    const text = "市教育局文件\n某教〔2026〕15号\n关于2026年宣传工作情况的报告\n市委宣传部：\n一、学习";
    expect(structure(blocksOfText(text)).title).toBe("关于2026年宣传工作情况的报告");
  });

  test("name and date on one line are two paragraphs", () => {
    const text = "年度工作总结\n一、理论学习\n我们学了很多。\n市教育局　　2026年12月20日";
    expect(outline(text).slice(-2)).toEqual(["signer|市教育局", "date|2026年12月20日"]);
  });

  test("prose at the beginning is no title", () => {
    const text = "这一年我们完成了全部任务。\n一、理论学习\n我们学了很多。";
    expect(structure(blocksOfText(text)).title).toBe("");
    expect(outline(text)[0]).toBe("body|这一年我们完成了全部任务。");
  });
});

test("sections get ids, and their headings are what is written", () => {
  let next = 0;
  const { doc } = structure(blocksOfText(webPage), { newId: () => `s${++next}` });
  const sections = sectionsOf(parseDocument(doc));
  expect(sections.map((section) => [section.key, section.heading])).toEqual([
    ["", ""],
    ["s1", "抓好学习，提高认识"],
    ["s2", "办好活动，丰富生活"],
  ]);
});

describe("words that number paragraphs", () => {
  test.each([
    [
      "第一，加强领导。成立了小组。\n第二，抓好落实。开了会。",
      ["level1|[加强领导。]成立了小组。", "level1|[抓好落实。]开了会。"],
    ],
    [
      "一是加强领导。成立了小组。\n二是抓好落实。开了会。",
      ["level1|[加强领导。]成立了小组。", "level1|[抓好落实。]开了会。"],
    ],
    [
      "一、学习\n一是读书。多读。\n二是写字。多写。",
      ["level1|学习", "body|一是读书。多读。", "body|二是写字。多写。"],
    ],
    ["三是讲党课。讲了二十场。\n四是写心得。", ["body|三是讲党课。讲了二十场。", "body|四是写心得。"]],
    ["第一中学很好。\n第二中学也好。", ["body|第一中学很好。", "body|第二中学也好。"]],
  ])("%j", (text, expected) => {
    expect(outline(`学校工作总结\n${text}`).slice(1)).toEqual(expected);
  });
});
