import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import type { RawBlock } from "#lib/document/structure/raw-block.ts";
import { countPictures, pastedBlocks } from "./pasted-blocks.ts";

const { DOMParser } = new Window();
const parse = (html: string) => new DOMParser().parseFromString(html, "text/html") as unknown as Document;

const read = (html: string, text = "") => pastedBlocks(html, text, parse);
const paragraph = (text: string, hint?: object) => ({
  kind: "paragraph",
  runs: [{ text }],
  ...(hint ? { hint } : {}),
});

const word = (body: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:Zoom>0</w:Zoom></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; font-family:等线;} @list l0:level1 {mso-level-text:"%1、";} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

describe("from Word and WPS", () => {
  test("numbers of lists become numbers, junk vanishes", () => {
    const label = (number: string) =>
      `<![if !supportLists]><span lang=EN-US style='mso-bidi-font-family:等线'><span style='mso-list:Ignore'>${number}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>`;
    const html = word(`
<p class=MsoNormal style='margin-left:24.0pt;mso-list:l0 level1 lfo1'>${label("一、")}<span style='font-family:宋体'>加强学
习，提高
认识</span><span lang=EN-US><o:p></o:p></span></p>
<p class=MsoNormal style='mso-list:l1 level1 lfo2'>${label("·")}每周<span lang=EN-US>1</span>次<o:p>&nbsp;</o:p></p>
<p class=MsoNormal style='mso-list:l2 level1 lfo3'><!--[if !supportLists]--><span style='mso-list:Ignore'>(A)</span><!--[endif]-->自学</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>`);
    expect(read(html)).toEqual([
      paragraph("加强学习，提高认识", { number: "一、" }),
      paragraph("每周1次"),
      paragraph("(A) 自学"),
    ]);
  });

  test("titles, headings, bold, alignment and size are understood", () => {
    const html = word(`
<p class=MsoTitle align=center style='text-align:center'><span style='font-size:22.0pt'>工作总结</span></p>
<h1>学习</h1>
<p class=MsoNormal style='mso-outline-level:2'>读书</p>
<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>1.集中学习。</b><span style='font-weight:bold'>每周</span>一次。</p>
<p class=MsoNormal><b style="font-weight:normal">不粗</b><span style='mso-hide:all'>看不见</span><del>删去</del></p>`);
    expect(read(html)).toEqual([
      paragraph("工作总结", { heading: "title", align: "center", size: 22 }),
      paragraph("学习", { heading: 1 }),
      paragraph("读书", { heading: 2 }),
      { kind: "paragraph", runs: [{ text: "1.集中学习。每周", bold: true }, { text: "一次。" }] },
      paragraph("不粗"),
    ]);
  });

  test("tables keep merged cells and widths", () => {
    const html =
      word(`<table class=MsoTableGrid border=1><tr><td width=138 colspan=2 style='width:103.7pt'><p class=MsoNormal>项目<o:p></o:p></p></td></tr>
<tr><td width=69 rowspan=2 style='width:60pt'><p>学习</p></td><td style='width:90pt'><p>12次</p><p>（线上）</p></td></tr><tr><td><p>30人</p></td></tr></table>`);
    const cell = (colspan: number, rowspan: number, ...lines: string[]) => ({
      ...{ paragraphs: lines.map((text) => [{ text }]), colspan, rowspan, header: false },
    });
    expect(read(html)).toEqual([
      {
        kind: "table",
        widths: [80, 120],
        rows: [
          [cell(2, 1, "项目")],
          [cell(1, 2, "学习"), cell(1, 1, "12次", "（线上）")],
          [cell(1, 1, "30人")],
        ],
      },
    ]);
  });
});

describe("from web pages", () => {
  test.each<[string, string, RawBlock[] | object[]]>([
    [
      "nested blocks",
      "<div><div>甲</div>乙<section><p>丙</p></section></div>",
      [paragraph("甲"), paragraph("乙"), paragraph("丙")],
    ],
    ["line breaks", "<p>甲<br>乙</p>", [paragraph("甲\n乙")]],
    ["white space between tags", "<p>\n  甲 \n</p>\n\n<p> 乙</p>", [paragraph("甲"), paragraph("乙")]],
    ["wrapped Latin text", "<p>two\nwords</p>", [paragraph("two words")]],
    ["preformatted text", "<pre>甲\n乙</pre>", [paragraph("甲\n乙")]],
    [
      "scripts and styles",
      "<style>p{}</style><script>x()</script><p onclick='x()'>甲</p>",
      [paragraph("甲")],
    ],
    [
      "ordered lists",
      "<ol start='3'><li>甲</li><li><p>乙</p></li></ol>",
      [paragraph("甲", { number: "3." }), paragraph("乙", { number: "4." })],
    ],
    ["lists that carry their numbers", "<ol><li>一、甲</li></ol>", [paragraph("一、甲")]],
    [
      "Chinese lists",
      "<ol style='list-style-type: cjk-ideographic'><li>甲</li></ol>",
      [paragraph("甲", { number: "一、" })],
    ],
    ["bullets", "<ul><li>甲</li></ul>", [paragraph("甲")]],
    [
      "a table for layout",
      "<table><tr><td><p>甲</p><p>乙</p></td></tr></table>",
      [paragraph("甲"), paragraph("乙")],
    ],
    ["pictures", "<p>甲<img src='http://example.org/a.png'></p>", [paragraph("甲")]],
  ])("%s", (_, html, blocks) => {
    expect(read(html)).toEqual(blocks);
  });

  test("only links to the web and to mail are links", () => {
    const html = "<p><a href='https://example.org/'>甲</a><a href='javascript:x()'>乙</a></p>";
    expect(read(html)).toEqual([
      { kind: "paragraph", runs: [{ text: "甲", link: "https://example.org/" }, { text: "乙" }] },
    ]);
  });
});

test("without HTML, or with none that says anything, the plain text counts", () => {
  expect(read("", "甲\r\n\r\n乙")).toEqual([paragraph("甲"), paragraph("乙")]);
  expect(read("<img src='a.png'>", "甲")).toEqual([paragraph("甲")]);
});

test("what Windows puts before the HTML is no text", () => {
  expect(read("Version:1.0\r\nStartHTML:0000000105\r\n<html><body><p>甲</p></body></html>")).toEqual([
    paragraph("甲"),
  ]);
});

test("pictures that cannot be read are counted", () => {
  const html = `<img src="file:///C:/a.png"><img width=1 src='data:image/png;base64,AA'><img src="https://example.org/a.png">`;
  expect(countPictures(html)).toBe(3);
});
