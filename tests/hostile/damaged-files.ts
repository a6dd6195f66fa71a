import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { onePixel, wordFile, wordParagraph } from "../word-file.ts";
import { type HostileFile, seeded } from "./hostile-file.ts";

const drawing =
  '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="95250" cy="95250"/><a:blip r:embed="i"/></wp:inline></w:drawing></w:r></w:p>';
const row =
  '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>项目</w:t></w:r></w:p></w:tc></w:tr>';

/** A Word file with a little of everything that is read. */
const good = () =>
  wordFile({
    body:
      wordParagraph("年度工作总结", '<w:pStyle w:val="a"/><w:jc w:val="center"/>') +
      wordParagraph("学习", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', "<w:b/>") +
      '<w:p><w:r><w:t>我们学了很多</w:t><w:footnoteReference w:id="2"/></w:r><w:ins><w:r><w:t>。</w:t></w:r></w:ins></w:p>' +
      `<w:tbl><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>${row}${row}</w:tbl>${drawing}` +
      '<w:p><w:hyperlink r:id="l"><w:r><w:t>简报</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    styles:
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:basedOn w:val="b"/></w:style>',
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    footnotes: '<w:footnote w:id="2"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote>',
    header: wordParagraph("页眉"),
    links: { l: "https://example.org/" },
    images: { i: { name: "a.png", bytes: onePixel } },
  });

/** A good file cut off at many places. */
export function truncatedFiles(count: number): HostileFile[] {
  const bytes = good();
  return Array.from({ length: count }, (_, n) => {
    const length = Math.floor((bytes.length * (n + 1)) / (count + 1));
    return { label: `cut off after ${length} bytes`, name: "a.docx", bytes: () => bytes.slice(0, length) };
  });
}

/** A good file with some bytes changed. */
export function scratchedFiles(count: number): HostileFile[] {
  const bytes = good();
  return Array.from({ length: count }, (_, n) => ({
    label: `bytes changed, seed ${n}`,
    name: "a.docx",
    bytes: () => {
      const random = seeded(n);
      const copy = bytes.slice();
      for (let times = 1 + random() * 20; times > 0; times--) {
        copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
      }
      return copy;
    },
  }));
}

/** A good file whose XML was cut up and put together again; the archive around it is in order. */
export function fuzzedFiles(count: number): HostileFile[] {
  const parts = unzipSync(good());
  const texts = Object.entries(parts).filter(([name]) => !name.endsWith(".png"));
  return Array.from({ length: count }, (_, n) => ({
    label: `XML changed, seed ${n}`,
    name: "a.docx",
    bytes: () => {
      const random = seeded(1000 + n);
      const changed: Record<string, Uint8Array> = { ...parts };
      for (const [name, bytes] of texts) {
        const isMain = name === "word/document.xml";
        if (isMain || random() < 0.3) changed[name] = strToU8(fuzzed(strFromU8(bytes), random));
      }
      return zipSync(changed);
    },
  }));
}

const odd = [
  "",
  "0",
  "-1",
  "1e9",
  "99999999999999999999",
  "NaN",
  "__proto__",
  "constructor",
  "\u0000",
  "%1%2%9",
  "《",
];

function fuzzed(xml: string, random: () => number): string {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const pieces = xml.split(/(<[^>]*>)/);
  for (let times = 1 + random() * 6; times > 0; times--) {
    const at = Math.floor(random() * pieces.length);
    const kind = Math.floor(random() * 5);
    if (kind === 0) pieces.splice(at, 1 + Math.floor(random() * 3));
    else if (kind === 1) pieces.splice(at, 0, ...pieces.slice(at, at + Math.floor(random() * 12)));
    else if (kind === 2) pieces[at] = (pieces[at] ?? "").replace(/"[^"]*"/, `"${pick(odd)}"`);
    else if (kind === 3) pieces.splice(at, 0, pick(pieces));
    else pieces[at] = pick(odd) + (pieces[at] ?? "");
  }
  return pieces.join("");
}
