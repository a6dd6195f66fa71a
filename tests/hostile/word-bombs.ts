import { strToU8, zipSync } from "fflate";
import { rawZip } from "../raw-zip.ts";
import { onePixel, type WordParts, wordFile, wordParagraph } from "../word-file.ts";
import type { HostileFile } from "./hostile-file.ts";

const list = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
const level = (start: string, format: string, text: string) =>
  `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const based = (id: string, on: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${on}"/></w:style>`;
const cell = (properties: string, inside = "<w:p><w:r><w:t>1</w:t></w:r></w:p>") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
const table = (rows: number, columns: number, properties = "") =>
  `<w:tbl>${`<w:tr>${cell(properties).repeat(columns)}</w:tr>`.repeat(rows)}</w:tbl>`;
const nested = (open: string, close: string, times: number) =>
  open.repeat(times) + wordParagraph("底") + close.repeat(times);
const inTable = "<w:tbl><w:tr><w:tc>";
const outOfTable = "</w:tc></w:tr></w:tbl>";
const box = "<w:p><w:r><w:pict><v:textbox><w:txbxContent>";
const endOfBox = "</w:txbxContent></v:textbox></w:pict></w:r></w:p>";

const bodies: [label: string, body: () => string][] = [
  ["100,000 paragraphs", () => wordParagraph("一、学习。我们学了很多。").repeat(100_000)],
  ["49,000 paragraphs", () => wordParagraph("一、学习。我们学了很多。").repeat(49_000)],
  ["a table of 1,000 columns", () => table(20, 1000)],
  ["a table of 1,000 columns and rows", () => table(1000, 1000)],
  ["cells over 1,000,000,000 columns", () => table(50, 50, '<w:gridSpan w:val="1000000000"/>')],
  ["cells over -5 columns", () => table(5, 5, '<w:gridSpan w:val="-5"/><w:vMerge/>')],
  ["cells merged in circles", () => table(2000, 20, '<w:vMerge w:val="continue"/>')],
  [
    "a row that begins in column 1,000,000,000",
    () => `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1000000000"/></w:trPr>${cell("")}</w:tr></w:tbl>`,
  ],
  ["100,000 elements in one another", () => nested("<w:ins>", "</w:ins>", 100_000)],
  ["390 elements in one another", () => nested("<w:ins>", "</w:ins>", 390)],
  ["120 tables in one another", () => nested(inTable, outOfTable, 120)],
  ["70 text boxes in one another", () => nested(box, endOfBox, 70)],
  ["an attribute of 40 MB", () => `<w:p w:rsid="${"a1".repeat(20_000_000)}"/>`],
  [
    "an attribute of 2 MB",
    () => `<w:p w:rsid="${Math.PI.toString().repeat(120_000)}"/>${wordParagraph("正文")}`,
  ],
  [
    "100,000 attributes",
    () => `<w:p ${Array.from({ length: 100_000 }, (_, n) => `w:a${n}="${n}"`).join(" ")}/>`,
  ],
  ["a text of 6 MB", () => wordParagraph("学习，".repeat(700_000))],
  [
    "100,000 runs",
    () =>
      `<w:p>${"<w:r><w:t>学</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>习</w:t></w:r>".repeat(50_000)}</w:p>`,
  ],
  [
    "fields that never end",
    () => `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/><w:t>学</w:t></w:r>'.repeat(30_000)}</w:p>`,
  ],
  [
    "100,000 pictures",
    () =>
      '<w:p><w:r><w:drawing><wp:inline><a:blip r:embed="i"/></wp:inline></w:drawing></w:r></w:p>'.repeat(
        100_000,
      ),
  ],
  ["50,000 notes", () => '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'.repeat(50_000)],
  ["no paragraphs", () => ""],
  ["titles only", () => wordParagraph("年度工作总结").repeat(30_000)],
  ["collections of nothing", () => wordParagraph("篇一：").repeat(30_000)],
];

const parts: [label: string, parts: () => WordParts][] = [
  [
    "styles based on one another",
    () => ({
      body: wordParagraph("正文", '<w:pStyle w:val="a"/>'),
      styles: based("a", "b") + based("b", "c") + based("c", "a") + based("d", "d"),
    }),
  ],
  [
    "10,000 styles in a row",
    () => ({
      body: wordParagraph("正文", '<w:pStyle w:val="s1"/>'),
      styles: Array.from({ length: 10_000 }, (_, n) => based(`s${n}`, `s${n + 1}`)).join(""),
    }),
  ],
  [
    "letters for 1,000,000,000",
    () => ({ body: wordParagraph("正文", list(0)), numbering: level("1000000000", "lowerLetter", "%1)") }),
  ],
  [
    "Roman numbers for -7",
    () => ({ body: wordParagraph("正文", list(0)), numbering: level("-7", "upperRoman", "%1%2%3") }),
  ],
  [
    "numbers that are none",
    () => ({
      body: wordParagraph("正文", list(0)).repeat(50),
      numbering: level("x", "japaneseCounting", "%1、"),
    }),
  ],
  [
    "a label of 1 MB",
    () => ({
      body: wordParagraph("正文", list(0)).repeat(2000),
      numbering: level("1", "decimal", "%1".repeat(500_000)),
    }),
  ],
  [
    "level 1,000,000",
    () => ({ body: wordParagraph("正文", list(1_000_000)), numbering: level("1", "decimal", "%1.") }),
  ],
];

const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const relationships = (target: string) =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${type}" Target="${target}"/></Relationships>`,
  );
const lol = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");
const main = (xml: string) =>
  zipSync({ "_rels/.rels": relationships("word/document.xml"), "word/document.xml": strToU8(xml) });
const body = (inside: string) => `<w:document><w:body>${inside}</w:body></w:document>`;

const packages: [label: string, bytes: () => Uint8Array][] = [
  [
    "a billion laughs",
    () => main(`<!DOCTYPE w [<!ENTITY l0 "lol">${lol}]>${body("<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>")}`),
  ],
  [
    "an entity from a file",
    () => main(`<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]>${body(wordParagraph("&f;"))}`),
  ],
  [
    "entities of 100 levels without a type",
    () => main(body(wordParagraph(`${"&amp;".repeat(500_000)}&lol;`))),
  ],
  ["a comment that never ends", () => main(body(`<!--${"-".repeat(3_000_000)}`))],
  ["a relationship to itself", () => zipSync({ "_rels/.rels": relationships("_rels/.rels") })],
  [
    "a relationship out of the archive",
    () => zipSync({ "_rels/.rels": relationships("../../../../etc/passwd") }),
  ],
  [
    "relationships in a circle",
    () =>
      zipSync({
        "_rels/.rels": relationships("word/_rels/document.xml.rels"),
        "word/_rels/document.xml.rels": relationships("../_rels/.rels"),
      }),
  ],
  [
    "a part of 60 MB of nothing",
    () =>
      rawZip([
        { name: "_rels/.rels", data: relationships("word/document.xml") },
        { name: "word/document.xml", data: new Uint8Array(60_000_000) },
      ]),
  ],
  [
    "40 MB of spaces",
    () =>
      rawZip([
        { name: "_rels/.rels", data: relationships("word/document.xml") },
        { name: "word/document.xml", data: Buffer.alloc(40_000_000, " ") },
      ]),
  ],
  [
    "a part that lies about its size",
    () =>
      rawZip([
        { name: "_rels/.rels", data: relationships("word/document.xml"), packed: 9 },
        { name: "word/document.xml", data: strToU8("<a/>"), offset: 0 },
      ]),
  ],
  [
    "10,000 parts",
    () =>
      rawZip(Array.from({ length: 10_000 }, (_, n) => ({ name: `word/${n}.xml`, data: strToU8("<a/>") }))),
  ],
  [
    "names that lead elsewhere",
    () =>
      zipSync({
        "../../etc/cron.d/a": strToU8("x"),
        "[Content_Types].xml": strToU8("<a/>"),
        "word/document.xml": strToU8(body(wordParagraph("正文"))),
      }),
  ],
];

/** Word files made to be too much, or to lead astray. */
export function wordBombs(): HostileFile[] {
  return [
    ...bodies.map(([label, make]) => ({
      label,
      name: "a.docx",
      bytes: () =>
        wordFile({
          body: make(),
          images: { i: { name: "a.png", bytes: onePixel } },
          footnotes:
            '<w:footnote w:id="1"><w:p><w:r><w:footnoteReference w:id="1"/><w:t>注</w:t></w:r></w:p></w:footnote>',
        }),
    })),
    ...parts.map(([label, make]) => ({ label, name: "a.docx", bytes: () => wordFile(make()) })),
    ...packages.map(([label, bytes]) => ({ label, name: "a.docx", bytes })),
    {
      label: "macros",
      name: "a.docm",
      bytes: () =>
        zipSync({
          "_rels/.rels": relationships("word/document.xml"),
          "word/document.xml": strToU8(body(wordParagraph("正文"))),
          "word/vbaProject.bin": Buffer.from("d0cf11e0a1b11ae1", "hex"),
        }),
    },
  ];
}
