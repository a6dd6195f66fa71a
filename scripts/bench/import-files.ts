import { chineseNumber } from "#lib/chinese-number.ts";
import { levelOf } from "#lib/document/numbering.ts";
import type { ParagraphStyle } from "#lib/document/paragraph-styles.ts";
import { type DocumentJson, parseDocument } from "#lib/document/schema.ts";
import { cutWords } from "#lib/docx/cut-words.ts";
import { exportDocx } from "#lib/docx/export/export-docx.ts";
import { encodeChinese } from "../../tests/encode-chinese.ts";
import { longDocument } from "./long-document.ts";

/** A file as a person brings it in. */
export type ImportFile = { name: string; bytes: Uint8Array<ArrayBuffer> };

/** How people number their levels: 一、（一）1. and what else is seen. */
const numberings: ((n: number) => string)[][] = [
  [(n) => `${chineseNumber(n)}、`, (n) => `（${chineseNumber(n)}）`, (n) => `${n}.`],
  [(n) => `${chineseNumber(n)}. `, (n) => `(${chineseNumber(n)})`, (n) => `${n}、`],
  [(n) => `第${chineseNumber(n)}部分 `, (n) => `${chineseNumber(n)}、`, (n) => `（${chineseNumber(n)}）`],
];

/** What web pages put around a text. */
const noise = [
  ["作者：佚名", "更多工作总结请访问 www.example.org"],
  ["发布时间：2026-12-20　来源：某某网", "上一篇：工作计划"],
  ["本文原地址：http://www.example.org/zongjie/12.html", "文章生成PDF付费下载"],
];

/**
 * The n-th of many files that differ: a third are Word files as we write them, a third texts in UTF-8, a
 * third in GB18030, of 3,000 to 6,000 characters.
 */
export function importFile(n: number): ImportFile {
  const document = longDocument(3_000 + ((n * 7) % 3_000));
  const name = `某某教育局工作总结${n}`;
  if (n % 3 === 0) return { name: `${name}.docx`, bytes: wordFile(document, n) };
  const text = textOf(document, n);
  const bytes = n % 3 === 1 ? new TextEncoder().encode(text) : encodeChinese(text, "gb18030");
  return { name: `${name}.txt`, bytes: new Uint8Array(bytes) };
}

function wordFile(document: DocumentJson, n: number): Uint8Array<ArrayBuffer> {
  const options = { latinSerif: true, cutWords, pictures: new Map(), author: "某某教育局" };
  const title = `工作总结${n}`;
  return new Uint8Array(exportDocx(parseDocument(document), { ...options, title, at: new Date(0) }));
}

/** The paragraphs of a document as they are typed by hand, with a web page around them. */
function textOf(document: DocumentJson, n: number): string {
  const numbering = numberings[n % numberings.length]!;
  const [before = "", after = ""] = noise[(n >> 1) % noise.length]!;
  const counts = [0, 0, 0];
  const lines = (document.content ?? []).flatMap((block) => {
    if (block.type !== "paragraph") return [];
    const words = (block.content ?? []).map(({ text = "" }) => text).join("");
    const level = levelOf(block.attrs?.style as ParagraphStyle);
    if (level === null) return block.attrs?.style === "title" ? [words, before] : [`　　${words}`];
    counts[level - 1]! += 1;
    counts.fill(0, level);
    return [`　　${numbering[level - 1]!(counts[level - 1]!)}${words}`];
  });
  return [...lines, `某某教育局第${n}期`, "2026年12月20日", after].join(n % 2 === 0 ? "\r\n" : "\n");
}
