import { describe, expect, test } from "vitest";
import { comparable } from "../../tests/comparable.ts";
import { exportOptions, tinyPng, withPart } from "../../tests/exported-file.ts";
import { fullDocument } from "../../tests/full-document.ts";
import { hasLibreOffice, savedByLibreOffice } from "../../tests/libre-office.ts";
import { blank, bold, cell, doc, figure, lead, lineBreak, link, p, table } from "../../tests/paper.ts";
import { wordFile, wordParagraph } from "../../tests/word-file.ts";
import type { DocumentJson } from "../document/schema.ts";
import { exportDocx } from "./export/export-docx.ts";
import { openFile } from "./import/open-file.ts";

const pictures = new Map([["png", { bytes: tinyPng, mime: "image/png", width: 900, height: 420 }]]);
const exported = (...blocks: DocumentJson[]) => exportDocx(doc(...blocks), { ...exportOptions, pictures });
const inDocument = (bytes: Uint8Array, change: (xml: string) => string) =>
  withPart(bytes, "word/document.xml", change);

const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

function opened(bytes: Uint8Array) {
  const { documents, warnings } = openFile("a.docx", bytes);
  expect(documents).toHaveLength(1);
  const document = documents[0]!;
  const same = (json: DocumentJson) => comparable(json, () => "");
  const codes = [...warnings, ...document.warnings].map(({ code }) => code);
  return { ...document, codes, content: same(document.doc).content, same };
}

/** What the blocks of a document are compared as. */
const contentOf = (...blocks: DocumentJson[]) => comparable(doc(...blocks).toJSON(), () => "").content;

describe("what a Word file cannot hold", () => {
  test.each<[string, DocumentJson, DocumentJson]>([
    ["control characters and half surrogates go", p("body", "甲\0乙\ud800丙\uffff"), p("body", "甲乙丙")],
    [
      "a line break in a text is a line break",
      p("body", "甲\n乙\r\n丙"),
      p("body", "甲", lineBreak, "乙", lineBreak, "丙"),
    ],
    ["one in a prompt is a space", p("body", blank("场次\n（场）")), p("body", blank("场次 （场）"))],
    [
      "a long address is its URI",
      p("body", link("甲", `https://a.cn/新?${"a".repeat(300)}`)),
      p("body", link("甲", `https://a.cn/%E6%96%B0?${"a".repeat(300)}`)),
    ],
    ["an unsafe link is its text", p("body", link("甲", "javascript:a")), p("body", "甲")],
    ["heading words need a level", p("body", lead("抓学习。"), "全年"), p("body", "抓学习。全年")],
    ["a cell holds body text", table([{ ...cell("甲"), content: [p("title", "甲")] }]), table(["甲"])],
    [
      "a picture that is gone leaves its name",
      { type: "image", attrs: { id: "gone", alt: "合影" } },
      p("body", "【图片缺失：合影】"),
    ],
  ])("%s", (_, before, after) => {
    expect(opened(exported(before)).content).toEqual(contentOf(after));
  });
});

test("a number has no greatest", () => {
  const headings = Array.from({ length: 120 }, (_, index) => p("level1", `第${index}件`));
  const small = Array.from({ length: 120 }, (_, index) => p("level4", `${index}.`));
  expect(opened(exported(...headings, ...small)).content).toEqual(contentOf(...headings, ...small));
});

describe("when a person has gone on writing in Word", () => {
  const text = [
    p("title", "2026年宣传工作总结"),
    p("level1", "抓学习"),
    p("body", "一、二是引文。"),
    p("level1", "抓宣传"),
  ];
  const file = exported(...text);
  const before = (mark: string, more: string) =>
    inDocument(file, (xml) => {
      const at = xml.lastIndexOf("<w:p>", xml.indexOf(mark));
      return xml.slice(0, at) + more + xml.slice(at);
    });

  test("what they wrote is guessed, the rest is as it was", () => {
    const typed = wordParagraph("二、抓队伍") + wordParagraph("全年培训36人。");
    const { content, removed, codes } = opened(before("抓宣传", typed));
    const [title, first, body, last] = text as [DocumentJson, DocumentJson, DocumentJson, DocumentJson];
    const more = [p("level1", "抓队伍"), p("body", "全年培训36人。")];
    expect(content).toEqual(contentOf(title, first, body, ...more, last));
    expect(removed).toEqual(["一、", "二、", "二、"]);
    expect(codes).toEqual(["number-differs"]);
  });

  test("a heading in our style has the level of the style, with or without a number", () => {
    const style = '<w:pStyle w:val="Heading2"/>';
    const typed =
      wordParagraph("2、抓队伍", style) + wordParagraph("抓阵地", style) + wordParagraph("", style);
    const { content, removed } = opened(before("抓宣传", typed));
    expect(content?.slice(3, 5)).toEqual(contentOf(p("level2", "抓队伍"), p("level2", "抓阵地")));
    expect(content).toHaveLength(6);
    expect(removed).toEqual(["一、", "2、", "二、"]);
  });

  test("a paragraph of ours with something in it that we never write is read like theirs", () => {
    const box = "<w:pict><w:txbxContent><w:p><w:r><w:t>旁注</w:t></w:r></w:p></w:txbxContent></w:pict>";
    const { content } = opened(inDocument(file, (xml) => xml.replace("抓宣传</w:t>", `抓宣传</w:t>${box}`)));
    expect(content?.at(-1)).toEqual(contentOf(p("body", "旁注"))?.[0]);
  });

  test("a blank that they filled is text, one that they left is a blank", () => {
    const blanks = exported(p("body", "读书", blank("本数", "number"), blank("名称"), "。"));
    const { content } = opened(inDocument(blanks, (xml) => xml.replace("【本数】", "36本")));
    expect(content).toEqual(contentOf(p("body", "读书36本", blank("名称"), "。")));
  });

  test("a figure is its words, and comes back as words", () => {
    const { content } = opened(exported(p("body", "全年", figure("13次"), "，参学率", figure(""), "。")));
    expect(content).toEqual(contentOf(p("body", "全年13次，参学率【次数】。")));
  });

  test("a title that they wrote instead of ours is a title", () => {
    const other = wordParagraph("江州市宣传工作总结", '<w:jc w:val="center"/>');
    const { title } = opened(
      inDocument(file, (xml) => xml.replace(/<w:p><w:pPr><w:pStyle w:val="Title"\/>.*?<\/w:p>/, other)),
    );
    expect(title).toBe("江州市宣传工作总结");
  });

  test("their comments are set aside, and the text is as it was", () => {
    const comment =
      '<w:comment w:id="0" w:author="周明"><w:p><w:r><w:t>写具体些</w:t></w:r></w:p></w:comment>';
    const related = withPart(file, "word/_rels/document.xml.rels", (xml) =>
      xml.replace(
        "</Relationships>",
        '<Relationship Id="c" Type="x/comments" Target="comments.xml"/></Relationships>',
      ),
    );
    const { content, aside, codes } = opened(
      withPart(
        related,
        "word/comments.xml",
        () => `<w:comments xmlns:w="${namespace}">${comment}</w:comments>`,
      ),
    );
    expect(content).toEqual(contentOf(...text));
    expect(aside).toEqual(["批注（周明）：写具体些"]);
    expect(codes).toEqual(["comments"]);
  });

  test("our paragraphs in a file of theirs are read like any other", () => {
    const styles = '<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="成文正文"/></w:style>';
    const style = '<w:pStyle w:val="Body"/>';
    const body = wordParagraph("一、抓学习", style) + wordParagraph("全年学习12次。", style);
    expect(opened(wordFile({ styles, body })).content).toEqual(
      contentOf(p("level1", "抓学习"), p("body", "全年学习12次。")),
    );
  });
});

describe("where the sizes that we remember are gone", () => {
  const forgotten = (...blocks: DocumentJson[]) =>
    withPart(exported(...blocks), "word/settings.xml", (xml) =>
      xml.replace(/<w:docVars>.*<\/w:docVars>/, ""),
    );

  test("columns come back in proportion, to the pixel of a table as wide as the text", () => {
    const widths = [100, 200, 300];
    const row = widths.map((width) => cell("甲", { colwidth: [width] }));
    const { content } = opened(forgotten(table(row)));
    const read = content?.[0]?.content?.[0]?.content?.map(({ attrs }) => attrs?.colwidth[0]);
    expect(read).toEqual(widths.map((width) => Math.round((width / 600) * (8844 / 15))));
  });

  test("pictures come back as large as they are on paper", () => {
    const image = (width: number, height: number) => ({ type: "image", attrs: { id: "png", width, height } });
    const { content } = opened(forgotten(image(300, 140), image(900, 420)));
    expect(content?.map(({ attrs }) => [attrs?.width, attrs?.height])).toEqual([
      [300, 140],
      [590, 275],
    ]);
  });
});

test("a link keeps the part of its address that Word stores apart", () => {
  const xml = '<w:p><w:hyperlink r:id="a" w:anchor="top"><w:r><w:t>江州</w:t></w:r></w:hyperlink></w:p>';
  const { content } = opened(wordFile({ body: xml, links: { a: "https://a.cn/x" } }));
  expect(content).toEqual(contentOf(p("body", link("江州", "https://a.cn/x#top"))));
});

test.skipIf(!hasLibreOffice)(
  "a file that LibreOffice has saved again is still ours",
  () => {
    const full = [...fullDocument().toJSON().content, p("body", bold("甲"), blank("乙"), blank("乙"))];
    const { content, codes } = opened(savedByLibreOffice(exported(...full)));
    // It forgets the variables of a document, and with them the sizes.
    const sizeless = (json: unknown) =>
      JSON.parse(
        JSON.stringify(json, (key, value) => (/^(colwidth|width|height)$/.test(key) ? null : value)),
      );
    expect(codes).toEqual([]);
    expect(sizeless(content)).toEqual(sizeless(contentOf(...full)));
  },
  60_000,
);
