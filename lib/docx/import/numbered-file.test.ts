import fc from "fast-check";
import { test } from "vitest";
import { expectKept } from "../../../tests/kept-text.ts";
import { numberedLines } from "../../../tests/numbered-lines.ts";
import { onePixel, wordFile } from "../../../tests/word-file.ts";
import { chineseNumber } from "../../chinese-number.ts";
import { openFile } from "./open-file.ts";

const styles = ["1", "2", "3", "4"]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="H${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${+level - 1}"/></w:pPr></w:style>`,
  )
  .join("");

/** Formats of automatic numbers: Word's name for the count, the text around it, and how it shows. */
const lists: [format: string, text: string, shown: (n: number) => string][] = [
  ["chineseCounting", "%1、", (n) => `${chineseNumber(n)}、`],
  ["chineseCountingThousand", "（%1）", (n) => `（${chineseNumber(n)}）`],
  ["decimal", "%1.", (n) => `${n}.`],
  ["decimal", "（%1）", (n) => `（${n}）`],
  ["decimal", "1.%1", (n) => `1.${n}`],
  ["decimal", "第%1条", (n) => `第${n}条`],
  ["chineseCounting", "第%1部分 ", (n) => `第${chineseNumber(n)}部分 `],
  ["decimalEnclosedCircle", "%1", (n) => String.fromCharCode(0x245f + n)],
  ["upperLetter", "%1)", (n) => `${String.fromCharCode(64 + n)})`],
];

/** How somebody may have set a line: style, place, number, where bold begins and ends, what stands beside it. */
const looks = fc.record({
  style: fc.constantFrom("", "", "", "", "H1", "H2", "H3", "H4"),
  align: fc.constantFrom("", "", "center", "right"),
  size: fc.constantFrom("", "", "32", "44"),
  list: fc.option(fc.tuple(fc.nat(lists.length - 1), fc.integer({ min: 1, max: 20 })), { freq: 3 }),
  bold: fc.tuple(fc.nat(12), fc.nat(12)),
  same: fc.constantFrom(false, false, false, true),
  beside: fc.constantFrom("", "", "", "", "picture", "cell", "box"),
});
type Look = Parameters<Parameters<typeof looks.map>[0]>[0];

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const textXml = (text: string) =>
  text
    .split("\t")
    .map((part) => `<w:t xml:space="preserve">${escaped(part)}</w:t>`)
    .join("<w:tab/>");
const picture = '<w:r><w:drawing><wp:inline><a:blip r:embed="p"/></wp:inline></w:drawing></w:r>';

/** The lines as a Word file of another hand, and what it shows. */
function foreignFile(lines: readonly (readonly [string, Look])[]): { bytes: Uint8Array; shown: string } {
  let body = "";
  let numbering = "";
  let shown = "";
  // Whether the next line may stand in the paragraph of the last.
  let goesOn = false;
  for (const [index, [line, look]] of lines.entries()) {
    const characters = [...line];
    const [from = 0, to = 0] = look.bold.toSorted((one, other) => one - other);
    const run = (text: string, bold: boolean) =>
      `<w:r><w:rPr>${bold ? "<w:b/>" : ""}</w:rPr>${textXml(text)}</w:r>`;
    const parts = [[0, from], [from, to], [to]].map((place) => characters.slice(...place).join(""));
    const runs = parts.map((part, at) => (part ? run(part, at === 1) : "")).join("");
    if (look.same && goesOn && !look.beside) {
      body = `${body.slice(0, -"</w:p>".length)}<w:r><w:br/></w:r>${runs}</w:p>`;
      shown += line;
      continue;
    }
    let list = "";
    if (look.list && line.trim() !== "") {
      const [format, text, show] = lists[look.list[0]]!;
      list = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${index + 1}"/></w:numPr>`;
      numbering += `<w:abstractNum w:abstractNumId="${index}"><w:lvl w:ilvl="0"><w:start w:val="${look.list[1]}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`;
      shown += show(look.list[1]);
    }
    const properties = `<w:pPr>${look.style && `<w:pStyle w:val="${look.style}"/>`}${list}${look.align && `<w:jc w:val="${look.align}"/>`}<w:rPr>${look.size && `<w:sz w:val="${look.size}"/>`}</w:rPr></w:pPr>`;
    const first = parts[0] ? run(parts[0], false) : "";
    const paragraph =
      look.beside === "picture"
        ? `<w:p>${properties}${first}${picture}${runs.slice(first.length)}</w:p>`
        : look.beside === "box"
          ? `<w:p>${properties}<w:r><w:pict><w:txbxContent><w:p>${run("旁注", false)}</w:p></w:txbxContent></w:pict></w:r>${runs}</w:p>`
          : `<w:p>${properties}${runs}</w:p>`;
    const isCell = look.beside === "cell";
    goesOn = look.beside === "" || look.beside === "picture";
    body += isCell ? `<w:tbl><w:tblGrid/><w:tr><w:tc>${paragraph}</w:tc></w:tr></w:tbl>` : paragraph;
    shown += look.beside === "box" ? `${line}旁注` : line;
  }
  const images = { p: { name: "p.png", bytes: onePixel } };
  return { bytes: wordFile({ body, styles, numbering, images }), shown };
}

test("a Word file of any hand that numbers in any way loses no character, and none is moved", () => {
  const lines = numberedLines.chain((texts) =>
    fc.tuple(...texts.map((text) => fc.tuple(fc.constant(text), looks))),
  );
  fc.assert(
    fc.property(lines, (file) => {
      const { bytes, shown } = foreignFile(file);
      const { documents, removed } = openFile("a.docx", bytes);
      expectKept(shown, documents, removed);
    }),
    { numRuns: 300 },
  );
}, 60_000);
