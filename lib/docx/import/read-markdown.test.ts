import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { onePixel } from "../../../tests/word-file.ts";
import { parseDocument } from "../../document/schema.ts";
import { sectionTree } from "../../document/structure/section-tree.ts";
import { openFile } from "./open-file.ts";
import { readMarkdown } from "./read-markdown.ts";

const read = (text: string) => readMarkdown(new TextEncoder().encode(text));
const paragraph = (text: string, hint?: object) => ({
  kind: "paragraph",
  runs: [{ text }],
  ...(hint ? { hint } : {}),
});
const runs = (...found: object[]) => ({ kind: "paragraph", runs: found });

describe("lines", () => {
  test.each<[string, string, object[]]>([
    [
      "headings",
      "# 总结 #\n##学习\n### **读书**",
      [
        paragraph("总结", { heading: 1 }),
        paragraph("学习", { heading: 2 }),
        paragraph("读书", { heading: 3 }),
      ],
    ],
    [
      "an underlined heading",
      "总结\n====\n正文",
      [paragraph("总结", { heading: 1 }), paragraph("===="), paragraph("正文")],
    ],
    [
      "no headings",
      "#学习#很重要\n####### 七\n#",
      [paragraph("#学习#很重要"), paragraph("####### 七"), paragraph("#")],
    ],
    ["quotations", "> > ## 学习\n> 1.加强", [paragraph("学习", { heading: 2 }), paragraph(" 1.加强")]],
    ["typed numbers and list marks stay", "1.加强\n- 读书", [paragraph("1.加强"), paragraph("- 读书")]],
    ["text between fences", "```text\n**甲**\n```\n乙", [paragraph("**甲**"), paragraph("乙")]],
    [
      "properties",
      "---\ntitle: 总结\n---\n正文",
      [paragraph("title: 总结", { aside: true }), paragraph("正文")],
    ],
    ["a rule is no property", "---\n正文\n---", [paragraph("---"), paragraph("正文"), paragraph("---")]],
    [
      "bold",
      "甲**乙**丙__丁__ ***戊***",
      [
        runs(
          { text: "甲" },
          { text: "乙", bold: true },
          { text: "丙" },
          { text: "丁", bold: true },
          { text: " " },
          { text: "戊", bold: true },
        ),
      ],
    ],
    [
      "names that are hidden, blanks, products",
      "李**、王*得奖，签名：____，3*4*5，2**",
      [paragraph("李**、王*得奖，签名：____，3*4*5，2**")],
    ],
    [
      "links",
      '见[**简报**](https://example.org/a_(1) "题")和[附件](a.pdf)，<https://example.org/>',
      [
        runs(
          { text: "见" },
          { text: "简报", bold: true, link: "https://example.org/a_(1)" },
          { text: "和附件，" },
          { text: "https://example.org/", link: "https://example.org/" },
        ),
      ],
    ],
    ["escapes and spaces", "1\\. 甲&nbsp;\\*乙\\", [paragraph("1. 甲 *乙")]],
    [
      "tags",
      "<p align=center>甲<br/>乙</p><b>丙</b><丁>",
      [runs({ text: "\n甲\n乙\n" }, { text: "丙", bold: true }, { text: "<丁>" })],
    ],
    ["brackets that are no links", "[甲] (乙) ![丙] [丁](", [paragraph("[甲] (乙) ![丙] [丁](")]],
  ])("%s", (_, source, blocks) => {
    expect(read(source).blocks).toEqual(blocks);
  });
});

test.each<[string, string, string[][], string[]]>([
  [
    "with a head",
    "项目 | 次数\n:--|--:\n学习 | **12**\\|次\n\n",
    [
      ["项目", "次数"],
      ["学习", "12|次"],
    ],
    ["|", ":--|--:", "|", "**", "**", "\\"],
  ],
  [
    "without one",
    "| 甲 | 乙 |\n|  | 丁 |",
    [
      ["甲", "乙"],
      ["", "丁"],
    ],
    ["|||", "|||"],
  ],
])("tables %s", (_, source, cells, removed) => {
  const { blocks, removed: found } = read(source);
  const [table] = blocks;
  expect(blocks).toHaveLength(1);
  const texts =
    table?.kind === "table"
      ? table.rows.map((row) => row.map((cell) => cell.paragraphs[0]!.map(({ text }) => text).join("")))
      : [];
  expect(texts).toEqual(cells);
  expect(found.sort()).toEqual(removed.sort());
});

test("pictures", () => {
  const data = `data:image/png;base64,${Buffer.from(onePixel).toString("base64")}`;
  const { blocks, images, warnings, removed } = read(`甲![图](${data})\n![远](https://example.org/b.png)`);
  expect(blocks).toEqual([paragraph("甲"), { kind: "image", ref: "image1", alt: "图" }]);
  expect(images).toHaveLength(1);
  expect(warnings).toEqual([{ code: "image-left-out", values: { name: "远" } }]);
  expect(removed).toEqual(["![图]()", "![远](https://example.org/b.png)"]);
});

test("a file becomes a document with sections", () => {
  const source =
    "# 2025年工作总结\n\n**一、加强学习**\n\n1.读书。我们读了[很多](https://example.org)。\n\n## 宣传\n\n- 写稿";
  const [file] = openFile("总结.MD", new TextEncoder().encode(source)).documents;
  expect(file?.title).toBe("2025年工作总结");
  expect(sectionTree(file!.doc).sections.map(({ heading }) => heading)).toEqual(["加强学习", "宣传"]);
});

test("no character is lost", () => {
  const scrap = fc.oneof(
    fc.constantFrom(
      "**",
      "***",
      "__",
      "#",
      "## ",
      "|",
      "|---|\n",
      "\n",
      "[",
      "](",
      ")",
      "!",
      "<br>",
      "</p>",
      "<",
      ">",
      "\\",
      "```",
      "---\n",
    ),
    fc.constantFrom("学习", "。", "一、", "https://example.org/a", "&nbsp;", "====", "a: b\n", " ", '"'),
    fc.string({ maxLength: 4 }),
  );
  const sorted = (text: string) => [...text.replace(/\s/g, "")].sort().join("");
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 40 }), (scraps) => {
      const source = scraps.join("");
      const { documents, removed } = openFile("a.md", new TextEncoder().encode(`好${source}`));
      const all = documents.flatMap(({ doc, aside, removed }) => [
        parseDocument(doc).textContent,
        ...aside,
        ...removed,
      ]);
      expect(sorted(all.join("") + removed.join(""))).toBe(sorted(`好${source}`));
    }),
    { numRuns: 1000 },
  );
});
