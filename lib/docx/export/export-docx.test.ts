import { describe, expect, test } from "vitest";
import { exportOptions, paragraphsOf, partOf, textOfXml, tinyPng } from "../../../tests/exported-file.ts";
import { blank, bold, cell, doc, lead, lineBreak, link, p, table } from "../../../tests/paper.ts";
import { exportDocx } from "./export-docx.ts";

type Blocks = Parameters<typeof doc>;

const paragraphs = async (...blocks: Blocks) => paragraphsOf(exportDocx(doc(...blocks), exportOptions));
const only = async (...blocks: Blocks) => (await paragraphs(...blocks))[0] ?? "";
const documentXml = async (...blocks: Blocks) =>
  partOf(exportDocx(doc(...blocks), exportOptions), "word/document.xml");

describe("a paragraph", () => {
  test.each([
    ["body", "Body"],
    ["title", "Title"],
    ["byline", "Byline"],
    ["level1", "Heading1"],
    ["level2", "Heading2"],
    ["level3", "Heading3"],
    ["level4", "Heading4"],
    ["signer", "Signature"],
    ["date", "Date"],
  ] as const)("of style %s has the Word style %s", async (style, id) => {
    expect(/<w:pStyle w:val="(\w+)"/.exec(await only(p(style, "年度工作")))?.[1] ?? null).toBe(id);
  });

  test("with heading words runs on in the body face, its number in that of the heading words", async () => {
    const xml = await only(p("level1", lead("抓学习。"), "全年集中学习十二次。"));
    expect(xml).toContain('<w:pStyle w:val="Running1"/>');
    expect(xml.match(/<w:rStyle w:val="Lead1"\/>/g)).toHaveLength(2);
    expect(textOfXml(xml)).toBe("一、抓学习。全年集中学习十二次。");
  });

  test("of heading words alone is a heading", async () => {
    expect(await only(p("level2", lead("抓学习")))).toContain('<w:pStyle w:val="Heading2"/>');
  });

  test("numbered at level 3 and without heading words is not bold, and no heading when it is a sentence", async () => {
    const xml = await only(p("level3", "全年抽查学校23所。发现问题41个。"));
    expect(xml).toContain('<w:pStyle w:val="Running3"/>');
    expect(xml).not.toContain("Lead3");
  });

  test("keeps bold, tabs and line breaks", async () => {
    const xml = await only(p("body", "甲", bold("乙\t丙"), lineBreak, "丁"));
    expect(textOfXml(xml)).toBe("甲乙\t丙\n丁");
    expect(xml.match(/<w:b\/>/g)).toHaveLength(1);
  });

  test("takes signs that Latin has too from the Chinese face", async () => {
    expect(await only(p("body", "“双减”——"))).toContain('<w:rFonts w:hint="eastAsia"/>');
    expect(await only(p("body", "共36期"))).not.toContain("w:rFonts");
  });

  test("shows what is still to be filled in", async () => {
    const xml = await only(p("body", "全年", blank("次数", "number"), "次"));
    expect(textOfXml(xml)).toBe("全年【次数】次");
    expect(xml.match(/<w:highlight w:val="yellow"\/>/g)).toHaveLength(1);
  });

  test("never becomes a field, whatever it says", async () => {
    const xml = await documentXml(p("body", "TOTAL_PAGES"), p("body", "CURRENT"), p("body", "{a.png}"));
    expect(xml).not.toContain("fldChar");
    expect(textOfXml(xml)).toBe("TOTAL_PAGESCURRENT{a.png}");
  });

  test("loses what XML cannot hold and nothing else", async () => {
    expect(textOfXml(await only(p("body", "甲\u0000\u000b<&>\"'\ud800乙\ufffe𠮷")))).toBe("甲<&>\"'乙𠮷");
  });
});

describe("a link", () => {
  const relations = async (href: string) =>
    partOf(exportDocx(doc(p("body", link("江州", href))), exportOptions), "word/_rels/document.xml.rels");

  test("leads to the web or to a mailbox, written as a URI", async () => {
    expect(await relations("https://edu.example.cn/新闻?a=1&b=2")).toContain(
      'Target="https://edu.example.cn/%E6%96%B0%E9%97%BB?a=1&amp;b=2"',
    );
    expect(await relations("mailto:xck@example.cn")).toContain('Target="mailto:xck@example.cn"');
  });

  test("to anything else is only its text", async () => {
    for (const href of ["javascript:alert(1)", "file:///etc/passwd", "/summaries", "https://"]) {
      expect(await relations(href)).not.toContain("hyperlink");
    }
  });
});

describe("a table", () => {
  test("has column widths, heading rows, merged cells and rows of at least 28 pt", async () => {
    const head = { head: true };
    const xml = await documentXml(
      table(
        [cell("单位", head), cell("篇数", { ...head, colspan: 2 })],
        [cell("一中", { rowspan: 2 }), "3", "4"],
        ["5", "6"],
      ),
    );
    const columns = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    expect(columns).toHaveLength(3);
    expect(columns.reduce((a, b) => a + b)).toBe(8844);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml).toContain('<w:gridSpan w:val="2"/>');
    expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:trHeight w:val="560" w:hRule="atLeast"\/>/g)).toHaveLength(3);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(3);
  });

  test("never touches another one or the end of the document", async () => {
    const xml = await documentXml(table(["甲"]), table(["乙"]));
    expect(xml).not.toContain("</w:tbl><w:tbl>");
    expect(xml).not.toContain("</w:tbl><w:sectPr");
  });
});

describe("a picture", () => {
  const image = (attrs: object) => ({
    type: "image",
    attrs: { id: "a", width: 1000, height: 500, alt: "合影", ...attrs },
  });
  const pictures = new Map([["a", { bytes: tinyPng, mime: "image/png", width: 1, height: 1 }]]);

  test("is scaled to the text and takes whole lines", async () => {
    const bytes = exportDocx(doc(image({})), { ...exportOptions, pictures });
    const [xml = ""] = paragraphsOf(bytes);
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml)!.map(Number);
    expect(width).toBe(8844 * 635);
    expect(height).toBe(4422 * 635);
    const around = (side: string) => Number(new RegExp(`<w:spacing[^>]* w:${side}="(\\d+)"`).exec(xml)?.[1]);
    expect((around("before") + around("after") + 4422) % 579).toBe(0);
  });

  test("that stands in two places is stored once and drawn twice", () => {
    const bytes = exportDocx(doc(image({}), p("body"), image({})), { ...exportOptions, pictures });
    const xml = partOf(bytes, "word/document.xml");
    expect([...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id)).toEqual(["1", "2"]);
    expect(new Set([...xml.matchAll(/r:embed="(\w+)"/g)].map(([, id]) => id)).size).toBe(1);
  });

  test("that is gone leaves a visible gap", async () => {
    expect(textOfXml(await only(image({ id: "b" })))).toBe("【图片缺失：合影】");
  });
});

test("a signature keeps the last text and stands two characters from the edge", async () => {
  const [last, empty, signer, date] = await paragraphs(
    p("body", "特此总结。"),
    p("signer", "江州市教育局"),
    p("date", "2026年12月20日"),
  );
  for (const xml of [last, empty, signer]) expect(xml).toContain("<w:keepNext/>");
  expect(date).not.toContain("<w:keepNext/>");
  expect(last).toContain("<w:keepNext/><w:keepLines/>");
  expect(date).toContain('w:right="640"');
  expect(signer).toContain('w:right="2000"');
});

test("the title is broken at word borders and followed by an empty line", async () => {
  const [title, empty] = await paragraphs(
    p("title", "江州市教育局2026年度宣传思想文化工作总结"),
    p("body", "全年"),
  );
  expect(textOfXml(title!)).toBe("江州市教育局\n2026年度宣传思想文化工作总结");
  expect(textOfXml(empty!)).toBe("");
});

test("the page is that of the standard", async () => {
  const bytes = exportDocx(doc(p("body", "甲")), exportOptions);
  const xml = partOf(bytes, "word/document.xml");
  expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
  expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1475" w:bottom="1984" w:left="1587"/);
  expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
  const styles = partOf(bytes, "word/styles.xml");
  expect(styles).toContain('w:line="579" w:lineRule="exact"');
  expect(styles).not.toMatch(/w:\w+Theme/);
  for (const side of ["word/footer1.xml", "word/footer2.xml"]) {
    expect(textOfXml(partOf(bytes, side))).toMatch(/^— \d —$/);
  }
});

test("digits and Latin letters follow the setting", async () => {
  const styles = async (latinSerif: boolean) =>
    partOf(exportDocx(doc(p("body", "1")), { ...exportOptions, latinSerif }), "word/styles.xml");
  expect(await styles(true)).toContain('w:ascii="Times New Roman" w:hAnsi="仿宋_GB2312"');
  expect(await styles(false)).toContain('w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312"');
});
