import { describe, expect, test } from "vitest";
import { encodeChinese } from "../../../tests/encode-chinese.ts";
import { onePixel } from "../../../tests/word-file.ts";
import { parseDocument } from "../../document/schema.ts";
import { sectionTree } from "../../document/structure/section-tree.ts";
import { openFile } from "./open-file.ts";
import { readHtml } from "./read-html.ts";

const read = (html: string) => readHtml(new TextEncoder().encode(html));
const paragraph = (text: string, hint?: object) => ({
  kind: "paragraph",
  runs: [{ text }],
  ...(hint ? { hint } : {}),
});

describe("blocks", () => {
  test.each<[string, string, object[]]>([
    [
      "headings",
      "<h1>总结</h1><h2><div>一、学习</div></h2><p>正文",
      [paragraph("总结", { heading: 1 }), paragraph("一、学习", { heading: 2 }), paragraph("正文")],
    ],
    [
      "alignment goes down to every line",
      "<center><p>总结<p>2025年</center><p>正文",
      [paragraph("总结", { align: "center" }), paragraph("2025年", { align: "center" }), paragraph("正文")],
    ],
    [
      "numbers of long lists stay as words",
      "<ol start=99><li>甲<li>乙</ol>",
      [paragraph("甲", { number: "99." }), paragraph("100. 乙")],
    ],
    [
      "lists in lists count by themselves",
      "<ol><li>甲<ol><li>子</ol><li>乙</ol>",
      [
        paragraph("甲", { number: "1." }),
        paragraph("子", { number: "1." }),
        paragraph("乙", { number: "2." }),
      ],
    ],
    [
      "hidden words and menus are set aside",
      "<nav>首页</nav><p>正<span style='display:none'>转载自某站</span>文</p><del>旧文</del>",
      [
        paragraph("首页", { aside: true }),
        paragraph("正文"),
        paragraph("转载自某站", { aside: true }),
        paragraph("旧文", { aside: true }),
      ],
    ],
    [
      "what is for no reader's eyes is ignored",
      "<head><title>题</title><style>p{}</style></head><script>x()</script><!-- 注 --><p>甲",
      [paragraph("甲")],
    ],
    [
      "a table with a caption, and what cannot stand in cells",
      "<table><caption>统计</caption><tr><th>项目<td>次数<span hidden>内</span></table>",
      [
        paragraph("统计"),
        {
          kind: "table",
          rows: [
            [
              { paragraphs: [[{ text: "项目" }]], colspan: 1, rowspan: 1, header: true },
              { paragraphs: [[{ text: "次数" }]], colspan: 1, rowspan: 1, header: false },
            ],
          ],
          widths: [],
        },
        paragraph("内", { aside: true }),
      ],
    ],
    [
      "words that stand between rows",
      "<table><tr><td>甲<td>乙</tr>丙</table>",
      [paragraph("丙"), expect.anything()],
    ],
  ])("%s", (_, html, blocks) => {
    expect(read(html).blocks).toEqual(blocks);
  });
});

test("pictures in the file are read, others named once", () => {
  const data = `data:image/png;base64,${Buffer.from(onePixel).toString("base64")}`;
  const { blocks, images, warnings } = read(
    `<p>甲<img src="${data}" alt="图" width=40 height=30>乙<img src="https://example.org/a/b.png?x"><img src="https://example.org/a/b.png?x"><img src="data:image/gif;base64,R0lGODlh" alt="动图">`,
  );
  expect(images).toEqual([{ ref: "image1", mime: "image/png", bytes: Buffer.from(onePixel) }]);
  expect(blocks).toEqual([
    paragraph("甲"),
    { kind: "image", ref: "image1", alt: "图", width: 40, height: 30 },
    paragraph("乙"),
  ]);
  expect(warnings).toEqual([
    { code: "image-left-out", values: { name: "b.png" } },
    { code: "image-left-out", values: { name: "动图" } },
  ]);
});

test("a number that Word wrote as text becomes a hint, and is not lost", () => {
  const item = (label: string, text: string) => `<p><span style='mso-list:Ignore'>${label}</span>${text}`;
  const { blocks, removed } = read(item("一、", "学习") + item("·", "读书") + item("A.", "其他"));
  expect(blocks).toEqual([paragraph("学习", { number: "一、" }), paragraph("读书"), paragraph("A. 其他")]);
  expect(removed).toEqual(["一、", "·"]);
});

describe("encodings", () => {
  const page = (charset: string) =>
    `<meta http-equiv="Content-Type" content="text/html; charset=${charset}"><p>学习</p>`;
  test.each<[string, Uint8Array, string[]]>([
    ["UTF-8", new TextEncoder().encode(page("utf-8")), []],
    ["UTF-8 that says otherwise", new TextEncoder().encode(page("gb2312")), []],
    ["GB2312", encodeChinese(page("gb2312"), "gb18030"), ["GB18030"]],
    ["Big5", encodeChinese(page("big5").replace("学习", "教育"), "big5"), ["Big5"]],
    ["GBK that says nothing", encodeChinese("<p>学习工作总结</p>", "gb18030"), ["GB18030"]],
    ["UTF-16", Buffer.from(`\ufeff${page("utf-8")}`, "utf16le"), ["UTF-16LE"]],
  ])("%s", (_, bytes, encodings) => {
    const { blocks, warnings } = readHtml(bytes);
    expect(blocks).toHaveLength(1);
    expect(warnings.map(({ values }) => values.encoding)).toEqual(encodings);
  });
});

test.each(["div", "b", "span", "ol><li", "table><tr><td"])(
  "100,000 <%s> in one another",
  { timeout: 20_000 },
  (tag) => {
    expect(read(`${`<${tag}>`.repeat(100_000)}学习`).blocks.length).toBeGreaterThan(0);
  },
);

test.each(["总结.html", "总结.HTM", "总结.doc"])("%s becomes a document with sections", (name) => {
  const html = `<!DOCTYPE html><html><body><h1>2025年工作总结</h1><h2>学习</h2><p>我们<b>学</b>了<a href="https://example.org/">很多</a>。</p><h2>宣传</h2></body></html>`;
  const [file] = openFile(name, new TextEncoder().encode(html)).documents;
  expect(file?.title).toBe("2025年工作总结");
  expect(sectionTree(file!.doc).sections.map(({ number, heading }) => number + heading)).toEqual([
    "一、学习",
    "二、宣传",
  ]);
  expect(parseDocument(file!.doc).textContent).toBe("2025年工作总结学习我们学了很多。宣传");
});

test("what is around the text is set aside with the document", () => {
  const menu = Array.from({ length: 20 }, (_, n) => `<a>栏目${n}</a><br>`).join("");
  const html = `<nav>${menu}</nav><h1>2025年工作总结</h1><p>作者：某某</p><p>我们学了很多，写了很多。</p>`;
  const [file] = openFile("总结.html", new TextEncoder().encode(html)).documents;
  expect(file?.aside).toHaveLength(21);
  expect(file?.title).toBe("2025年工作总结");
  expect(parseDocument(file!.doc).textContent).toBe("2025年工作总结我们学了很多，写了很多。");
});
