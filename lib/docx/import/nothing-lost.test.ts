import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { encodeChinese } from "../../../tests/encode-chinese.ts";
import { expectKept } from "../../../tests/kept-text.ts";
import { messyText, messyTraditional } from "../../../tests/messy-text.ts";
import { wordFile, wordParagraph } from "../../../tests/word-file.ts";
import { filesOfZip } from "./files-of-zip.ts";
import { openFile } from "./open-file.ts";

type File = { name: string; bytes: Uint8Array };

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const paragraphs = (text: string, make: (line: string) => string) =>
  escaped(text).split("\n").map(make).join("");

const utf16 = Buffer.from(`\ufeff${messyText}`, "utf16le");
const word = wordFile({ body: paragraphs(messyText, (line) => wordParagraph(line)) });
const broken = wordFile({ body: wordParagraph(escaped(messyText).replaceAll("\n", "</w:t><w:br/><w:t>")) });
const page = `<!DOCTYPE html><html><head><title>页面</title><style>p { color: red }</style></head><body><script>alert(1)</script>`;
const html = page + paragraphs(messyText, (line) => `<p>${line}</p>\n`);
const divided =
  page +
  paragraphs(messyText, (line) => `<div><span>${line.slice(0, 9)}</span><b>${line.slice(9)}</b></div>`);
const oneParagraph = `${page}<div>${paragraphs(messyText, (line) => `${line}<br>\n`)}</div>`;
const table = `${page}<table><tr><td>${paragraphs(messyText, (line) => `<p>${line}</p>`)}<td>乙</table>`;
const markdown = `---\ntitle: 总结\n---\n# **年度** 总结 #\n${messyText.replaceAll("我局", "**我局**")}\n\n| 项目 | 次数 |\n|:--|--:|\n| [学习](https://example.org/a) | 12\\|3 |\n\n![图](https://example.org/b.png)\n`;

const paths: [label: string, source: string, file: File][] = [
  ["Word", messyText, { name: "a.docx", bytes: word }],
  ["Word with line breaks", messyText, { name: "a.docx", bytes: broken }],
  ["UTF-8", messyText, { name: "a.txt", bytes: strToU8(messyText) }],
  [
    "UTF-8 of Windows",
    messyText,
    { name: "a.txt", bytes: strToU8(`\ufeff${messyText.replaceAll("\n", "\r\n")}`) },
  ],
  ["UTF-16", messyText, { name: "a.txt", bytes: utf16 }],
  ["UTF-16 the other way round", messyText, { name: "a.txt", bytes: Buffer.from(utf16).swap16() }],
  ["GB18030", messyText, { name: "a.txt", bytes: encodeChinese(messyText, "gb18030") }],
  ["Big5", messyTraditional, { name: "a.txt", bytes: encodeChinese(messyTraditional, "big5") }],
  [
    "invisible characters",
    `\u200b${messyText}\u00ad`,
    { name: "a.txt", bytes: strToU8(`\u200b${messyText}\u00ad`) },
  ],
  ["Markdown", messyText, { name: "a.md", bytes: strToU8(messyText) }],
  ["Markdown with marks", markdown, { name: "a.md", bytes: strToU8(markdown) }],
  ["HTML", messyText, { name: "a.html", bytes: strToU8(html) }],
  ["HTML in pieces", messyText, { name: "a.html", bytes: strToU8(divided) }],
  ["HTML with line breaks", messyText, { name: "a.html", bytes: strToU8(oneParagraph) }],
  ["HTML in a table", `${messyText}乙`, { name: "a.html", bytes: strToU8(table) }],
  [
    "HTML in GB2312",
    messyText,
    { name: "a.htm", bytes: encodeChinese(`<meta charset=gb2312>${html}`, "gb18030") },
  ],
  ["HTML named .doc", messyText, { name: "a.doc", bytes: strToU8(html) }],
];

function expectNothingLost(source: string, { name, bytes }: File): void {
  const { documents, removed } = openFile(name, bytes);
  expectKept(source, documents, removed);
}

test.each(paths)("%s", (_, source, file) => {
  expectNothingLost(source, file);
});

test("a ZIP archive of them all", () => {
  const members = Object.fromEntries(paths.map(([label, , { name, bytes }]) => [`${label}/${name}`, bytes]));
  const { files, refused } = filesOfZip(zipSync(members), "a.zip");
  expect(refused).toEqual([]);
  expect(files).toHaveLength(paths.length);
  for (const [index, file] of files.entries()) expectNothingLost(paths[index]![1], file);
});

test("the messy text is understood as two documents, and what is around them is set aside", () => {
  const { documents } = openFile("a.html", strToU8(html));
  expect(documents.map(({ title }) => title)).toEqual([
    "2025年某区教育局宣传工作总结",
    "某某小学宣传工作小结",
  ]);
  expect(documents.flatMap(({ aside }) => aside)).toEqual(
    expect.arrayContaining(["- 1 -", "第 2 页 共 3 页"]),
  );
});
