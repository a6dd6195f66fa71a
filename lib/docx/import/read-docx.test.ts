import { describe, expect, test } from "vitest";
import { onePixel, type WordParts, wordFile, wordParagraph } from "../../../tests/word-file.ts";
import { type RawBlock, textOfRuns } from "../../document/structure/raw-block.ts";
import { readDocx } from "./read-docx.ts";

const read = (body: string, parts: Omit<WordParts, "body"> = {}) => readDocx(wordFile({ body, ...parts }));

const texts = (blocks: readonly RawBlock[]) =>
  blocks.map((block) => (block.kind === "paragraph" ? textOfRuns(block.runs) : block.kind));

const list = (level: number, id = 1) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;

const numbering = `<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3"/><w:isLgl/></w:lvl>
  <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

describe("paragraphs", () => {
  test("automatic numbers are counted as the word processor counts them", () => {
    const { blocks } = read(
      [
        wordParagraph("学习", list(0)),
        wordParagraph("集中", list(1)),
        wordParagraph("自学", list(1)),
        wordParagraph("活动", list(0)),
        wordParagraph("读书", list(1)),
        wordParagraph("小点", list(3)),
        wordParagraph("另起", list(0, 2)),
      ].join(""),
      { numbering },
    );
    const numbers = blocks.map((block) => block.kind === "paragraph" && block.hint?.number);
    expect(numbers).toEqual(["一、", "（一）", "（二）", "二、", "（一）", undefined, "一、"]);
  });

  test("lists take their levels from list styles, and their level from the paragraph", () => {
    const linked = numbering
      .replace(
        '<w:abstractNum w:abstractNumId="0">',
        '<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="L"/>',
      )
      .concat('<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum>')
      .concat('<w:num w:numId="5"><w:abstractNumId w:val="5"/></w:num>');
    const styles = `<w:style w:type="paragraph" w:styleId="n"><w:name w:val="编号"/><w:pPr>${list(0, 5)}</w:pPr></w:style>`;
    const styled = (text: string, properties = "") =>
      wordParagraph(text, `<w:pStyle w:val="n"/>${properties}`);
    const level = '<w:numPr><w:ilvl w:val="1"/></w:numPr>';
    const { blocks } = read(styled("学习") + styled("集中", level), { numbering: linked, styles });
    const numbers = blocks.map((block) => block.kind === "paragraph" && block.hint?.number);
    expect(numbers).toEqual(["一、", "（一）"]);
  });

  test("a number that is no outline number stays as text", () => {
    const { blocks } = read(wordParagraph("学习", list(0)) + wordParagraph("时间", list(2)), { numbering });
    expect(texts(blocks)).toEqual(["学习", "1.1 时间"]);
  });

  test("styles tell the title, headings and lists, also by what they are based on", () => {
    const styles = `
      <w:style w:type="paragraph" w:styleId="a" w:default="1"><w:name w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>
      <w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="own"><w:name w:val="我的标题"/><w:basedOn w:val="h1"/></w:style>
      <w:style w:type="paragraph" w:styleId="n"><w:name w:val="编号"/><w:pPr>${list(0)}</w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="toc1"><w:name w:val="toc 1"/></w:style>`;
    const styled = (id: string, text: string) => wordParagraph(text, `<w:pStyle w:val="${id}"/>`);
    const { blocks, warnings } = read(
      styled("t", "总结") + styled("toc1", "学习……1") + styled("own", "学习") + styled("n", "活动"),
      { styles, numbering },
    );
    expect(blocks).toEqual([
      { kind: "paragraph", runs: [{ text: "总结" }], hint: { heading: "title" } },
      { kind: "paragraph", runs: [{ text: "学习" }], hint: { heading: 1 } },
      { kind: "paragraph", runs: [{ text: "活动" }], hint: { number: "一、" } },
    ]);
    expect(warnings).toEqual([{ code: "contents-left-out", values: { count: 1 } }]);
  });

  test("bold, alignment and size are kept; runs of one look are one", () => {
    const { blocks } = read(
      `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>
        <w:r><w:rPr><w:b/><w:sz w:val="44"/></w:rPr><w:t>加</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>强</w:t></w:r>
        <w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t xml:space="preserve"> 学习</w:t></w:r></w:p>`,
    );
    expect(blocks).toEqual([
      {
        kind: "paragraph",
        runs: [{ text: "加强", bold: true }, { text: " 学习" }],
        hint: { align: "center", size: 22 },
      },
    ]);
  });

  test("tabs, breaks, symbols and base texts are text; page numbers and hidden text are not", () => {
    const { blocks } = read(
      `<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>
        <w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r>
        <w:ruby><w:rt><w:r><w:t>dīng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>丁</w:t></w:r></w:rubyBase></w:ruby>
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>
        <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
        <w:fldSimple w:instr="DATE"><w:r><w:t>今天</w:t></w:r></w:fldSimple></w:p>`,
    );
    expect(texts(blocks)).toEqual(["甲\t乙\n丙☑丁今天"]);
  });

  test("tracked insertions are text, deletions are not, both are reported", () => {
    const { blocks, warnings } = read(
      `<w:p><w:r><w:t>共</w:t></w:r><w:ins><w:r><w:t>三</w:t></w:r></w:ins><w:del><w:r><w:delText>二</w:delText></w:r></w:del><w:r><w:t>次</w:t></w:r></w:p>`,
    );
    expect(texts(blocks)).toEqual(["共三次"]);
    expect(warnings.map((warning) => warning.code)).toEqual(["insertions", "deletions"]);
  });

  test("only links to the web and to mail are links", () => {
    const link = (id: string) => `<w:hyperlink r:id="${id}"><w:r><w:t>${id}</w:t></w:r></w:hyperlink>`;
    const links = { good: "https://example.org/", bad: "javascript:alert(1)", disk: "file:///c:/x" };
    const { blocks } = read(`<w:p>${link("good")}${link("bad")}${link("disk")}</w:p>`, { links });
    expect(blocks).toMatchObject([
      { runs: [{ text: "good", link: "https://example.org/" }, { text: "baddisk" }] },
    ]);
  });
});

describe("tables", () => {
  const cell = (text: string, properties = "") =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(text)}</w:tc>`;

  test("keep their widths and merged cells", () => {
    const { blocks } = read(`<w:tbl><w:tblGrid><w:gridCol w:w="1500"/><w:gridCol w:w="3000"/></w:tblGrid>
      <w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("项目", '<w:gridSpan w:val="2"/>')}</w:tr>
      <w:tr>${cell("学习", '<w:vMerge w:val="restart"/>')}${cell("12次")}</w:tr>
      <w:tr>${cell("", "<w:vMerge/>")}${cell("30人")}</w:tr></w:tbl>`);
    expect(blocks).toEqual([
      {
        kind: "table",
        widths: [100, 200],
        rows: [
          [{ paragraphs: [[{ text: "项目" }]], colspan: 2, rowspan: 1, header: true }],
          [
            { paragraphs: [[{ text: "学习" }]], colspan: 1, rowspan: 2, header: false },
            { paragraphs: [[{ text: "12次" }]], colspan: 1, rowspan: 1, header: false },
          ],
          [{ paragraphs: [[{ text: "30人" }]], colspan: 1, rowspan: 1, header: false }],
        ],
      },
    ]);
  });

  test("a table inside a cell becomes lines of it", () => {
    const inner = `<w:tbl><w:tr>${cell("甲")}${cell("乙")}</w:tr></w:tbl>`;
    const { blocks } = read(`<w:tbl><w:tr><w:tc>${inner}${wordParagraph("丙")}</w:tc></w:tr></w:tbl>`);
    expect(blocks).toMatchObject([
      { rows: [[{ paragraphs: [[{ text: "甲" }, { text: "\t" }, { text: "乙" }], [{ text: "丙" }]] }]] },
    ]);
  });
});

describe("what stands beside the text", () => {
  const drawing = (id: string) =>
    `<w:r><w:drawing><wp:inline><wp:extent cx="952500" cy="476250"/><wp:docPr descr="校园"/><a:graphic><a:graphicData><a:blip r:embed="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

  test("pictures stay where they are, once each; other kinds are named", () => {
    const images = {
      one: { name: "a.png", bytes: onePixel },
      two: { name: "b.emf", bytes: new Uint8Array([1, 2, 3]) },
    };
    const body = `<w:p><w:r><w:t>前</w:t></w:r>${drawing("one")}<w:r><w:t>后</w:t></w:r></w:p><w:p>${drawing("one")}${drawing("two")}</w:p>`;
    const result = read(body, { images });
    const image = { kind: "image", ref: "image1", width: 100, height: 50, alt: "校园" };
    expect(texts(result.blocks)).toEqual(["前", "image", "后", "image"]);
    expect(result.blocks[1]).toEqual(image);
    expect(result.images).toEqual([{ ref: "image1", mime: "image/png", bytes: expect.any(Uint8Array) }]);
    expect(result.warnings).toEqual([{ code: "image-left-out", values: { name: "b.emf" } }]);
  });

  test("text boxes follow their paragraph, once", () => {
    const box = (text: string) => `<w:txbxContent>${wordParagraph(text)}</w:txbxContent>`;
    const body = `<w:p><w:r><w:t>正文</w:t><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:txbx>${box("框")}</wps:txbx></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
      <mc:Fallback><w:pict><v:shape>${box("框")}</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const result = read(body);
    expect(texts(result.blocks)).toEqual(["正文", "框"]);
    expect(result.warnings).toEqual([{ code: "text-boxes", values: { count: 1 } }]);
  });

  test("footnotes move to the end", () => {
    const result = read(
      `<w:p><w:r><w:t>共三次</w:t><w:footnoteReference w:id="2"/></w:r></w:p>${wordParagraph("完")}`,
      { footnotes: `<w:footnote w:id="2">${wordParagraph("含线上")}</w:footnote>` },
    );
    expect(texts(result.blocks)).toEqual(["共三次[1]", "完", "[1] 含线上"]);
    expect(result.warnings).toEqual([{ code: "footnotes", values: { count: 1 } }]);
  });

  test.each([
    ["内部资料", [{ code: "header-footer", values: { text: "内部资料" } }]],
    ["— 1 —", []],
    ["第 1 页 共 9 页", []],
  ])("the header %s", (header, warnings) => {
    expect(read(wordParagraph("正文"), { header: wordParagraph(header) }).warnings).toEqual(warnings);
  });

  test("comments are set aside, with their authors and in the order of the file", () => {
    const said = (id: number, author: string, ...lines: string[]) =>
      `<w:comment w:id="${id}"${author && ` w:author="${author}"`}>${lines.map((line) => wordParagraph(line)).join("")}</w:comment>`;
    const mark = '<w:r><w:commentReference w:id="1"/></w:r>';
    const comments = said(1, "周明", "数字不对", "请核") + said(0, "", "删去") + said(2, "周明", "");
    const { blocks, warnings } = read(`<w:p><w:r><w:t>共三次</w:t></w:r>${mark}</w:p>`, { comments });
    expect(texts(blocks)).toEqual(["共三次", "批注（周明）：数字不对 请核", "批注：删去"]);
    expect(blocks.map((block) => block.kind === "paragraph" && (block.hint?.aside ?? false))).toEqual([
      false,
      true,
      true,
    ]);
    expect(warnings).toEqual([{ code: "comments", values: { count: 2 } }]);
  });

  test("formulas keep their letters", () => {
    const result = read("<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>");
    expect(texts(result.blocks)).toEqual(["x=1"]);
    expect(result.warnings).toEqual([{ code: "object-left-out", values: { count: 1 } }]);
  });
});
