import type { HostileFile } from "./hostile-file.ts";

const characters = [
  ...[
    "a",
    "1",
    "一、",
    "（",
    "(",
    "《",
    "“",
    " ",
    "　",
    "\t",
    ".",
    "…",
    "-",
    "=",
    "*",
    "_",
    ">",
    "#",
    "|",
    "[",
    "<",
    "\\",
    "&",
  ],
  ...[
    "，",
    "。",
    "1.",
    "（一）",
    "第",
    "更多",
    "小编",
    "http://",
    "www.",
    "\u200b",
    "2026年",
    "篇一：",
    "附件：",
  ],
];
const marks = [
  "**",
  "** a",
  "__",
  "[](",
  "![](",
  "[a](",
  "](",
  "|-",
  "`",
  "```\n",
  "<b>",
  "<!--",
  "<a ",
  "&nbsp;",
  "> ",
  "# ",
];
const tags = [
  "<div>",
  "<b>",
  "<p>",
  "<table>",
  "<table><tr><td>",
  "<ol><li>",
  "<a href=x>",
  "<font><p>",
  "<!--",
  "<![CDATA[",
  "<svg>",
  "<template>",
  "<select>",
  "</p>",
  "<br>",
  "<a ",
  "<p ",
  "&amp;",
  "&lt",
  "&#x",
  "<h1>",
  "<style>",
  "<script>",
  "<textarea>",
  "<tr>",
  "<td colspan=1000 rowspan=65534>",
  "<p style='",
];

const megabyte = 1_000_000;

function repeated(text: string, length = megabyte): string {
  return text.repeat(Math.ceil(length / Buffer.byteLength(text)));
}

function file(label: string, name: string, make: () => string): HostileFile {
  return { label, name, bytes: () => Buffer.from(make()) };
}

/** Text, Markdown and HTML made to be slow to read: each of one thing, very often. */
export function textBombs(): HostileFile[] {
  return [
    ...characters.map((each) =>
      file(
        `a line of ${each}`,
        "a.txt",
        () => `总结\n一、${repeated(each)}x\n${repeated(`${each}\n`, 50_000)}`,
      ),
    ),
    ...[...marks, "a|", "* ", "\\*"].map((each) =>
      file(`a line of ${each}`, "a.md", () => `# 总结\n${repeated(each)}x\n${repeated(`${each}\n`, 50_000)}`),
    ),
    ...tags.map((each) =>
      file(`400 KB of ${each}`, "a.html", () => `<h1>总结</h1>${repeated(each, 400_000)}学习`),
    ),
    file("20 MB of short lines", "a.txt", () => repeated("a\n", 20 * megabyte)),
    file("20 MB in one line", "a.txt", () => repeated("一、学习，", 20 * megabyte)),
    file("20 MB of short lines", "a.md", () => repeated("a\n", 20 * megabyte)),
    file("a table of 1,000,000 columns", "a.md", () => `${"|1".repeat(megabyte)}|\n|-|\n|1|`),
    file("a table of 50,000 rows", "a.md", () => `|1|2|\n|-|-|\n${"|1|2|\n".repeat(50_000)}`),
    file("20 MB of paragraphs", "a.html", () => repeated("<p>一", 20 * megabyte)),
    file("20 MB of tags", "a.html", () => repeated("<p>", 20 * megabyte)),
    file(
      "a table of 200,000 cells in a row",
      "a.html",
      () => `<table><tr>${"<td>1".repeat(200_000)}</table>`,
    ),
    file("a table of 20,000 cells in a row", "a.html", () => `<table><tr>${"<td>1".repeat(20_000)}</table>`),
    file(
      "cells over 1,000 rows and columns",
      "a.html",
      () => `<table>${`<tr>${"<td rowspan=1000 colspan=1000>".repeat(100)}`.repeat(300)}</table>`,
    ),
    file(
      "50,000 attributes",
      "a.html",
      () => `<p ${Array.from({ length: 50_000 }, (_, n) => `a${n}=1`).join(" ")}>学习`,
    ),
    file(
      "an attribute of 10 MB",
      "a.html",
      () => `<p style="${repeated("a: b; ", 10 * megabyte)}" title="x">学习`,
    ),
    file(
      "a picture of 15 MB that is none",
      "a.html",
      () => `<img src="data:image/png;base64,${repeated("QUJD", 15 * megabyte)}">学习`,
    ),
    file("50,000 pictures", "a.html", () =>
      Array.from({ length: 50_000 }, (_, n) => `<img src="${n}.png">`).join(""),
    ),
  ];
}

/** Bytes that are no text, and text in no encoding. */
export function strangeBytes(): HostileFile[] {
  const bytes = (label: string, name: string, make: () => Uint8Array): HostileFile => ({
    label,
    name,
    bytes: make,
  });
  return [
    bytes("zeros", "a.txt", () => Buffer.alloc(megabyte)),
    bytes("0xff", "a.txt", () => Buffer.alloc(megabyte, 0xff)),
    bytes("every byte", "a.txt", () => Buffer.from(Array.from({ length: megabyte }, (_, n) => n % 256))),
    bytes("leads without trails", "a.txt", () => Buffer.alloc(megabyte, 0x81)),
    bytes("a mark of UTF-16 and one byte", "a.txt", () => Buffer.from([0xff, 0xfe, 0x41])),
    bytes("half a surrogate pair", "a.txt", () => Buffer.from([0xff, 0xfe, 0x00, 0xd8])),
    bytes("no text named as a page", "a.html", () => Buffer.alloc(megabyte, 0x81)),
    bytes("an empty page", "a.html", () => Buffer.from("\n")),
    bytes("an old document of one sector", "a.doc", () => Buffer.from("d0cf11e0a1b11ae1", "hex")),
    bytes("a PDF named .docx", "a.docx", () => Buffer.from("%PDF-1.7")),
    bytes("a long name", `${"a".repeat(100_000)}.docx`, () => Buffer.from("x")),
    bytes("a name of dots", `${".".repeat(100_000)}`, () => Buffer.from("x")),
  ];
}
