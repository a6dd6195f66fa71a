import type { Node } from "@tiptap/pm/model";
import { numberParagraphs } from "#lib/document/numbering.ts";
import type { ParagraphStyle } from "#lib/document/paragraph-styles.ts";
import type { DocumentJson } from "#lib/document/schema.ts";
import { blank, doc, figure, type Inline, p, table } from "./paper.ts";

const marks: [ParagraphStyle, RegExp][] = [
  ["title", /^# /],
  ["byline", /^~ /],
  ["signer", /^< /],
  ["date", /^> /],
  ["level1", /^[一二三四五六七八九十]+、/],
  ["level2", /^（[一二三四五六七八九十]+）/],
  ["level3", /^\d{1,2}\./],
  ["level4", /^（\d{1,2}）/],
];

/** The document of an `Example`'s text, in the notation that is described there. */
export function exampleDocument(text: string): Node {
  const blocks: DocumentJson[] = [];
  const drawn: string[] = [];
  let rows: DocumentJson[][] = [];
  for (const line of [...text.split("\n"), ""]) {
    if (line.startsWith("| ")) {
      rows.push(
        line
          .slice(1, -1)
          .split("|")
          .map((words) => ({ type: "tableCell", content: [p("body", ...inline(words.trim()))] })),
      );
      continue;
    }
    if (rows.length > 0) blocks.push(table(...rows));
    rows = [];
    const [style, mark] = marks.find(([, pattern]) => pattern.test(line)) ?? ["body" as const, null];
    const number = mark?.exec(line)?.[0] ?? "";
    blocks.push(p(style, ...inline(line.slice(number.length).replace(/^\\/, ""))));
    if (style.startsWith("level")) drawn.push(number);
  }
  blocks.pop();
  const numbers = numberParagraphs(blocks.map(({ attrs }) => attrs?.style ?? "body")).filter(Boolean);
  if (numbers.join() !== drawn.join()) throw new Error(`drawn as ${numbers.join()}: ${text}`);
  return doc(...blocks);
}

function inline(words: string): Inline[] {
  return words.split(/(\{\{.*?\}\}|\[\[.*?\]\])/).map((piece) => {
    const inside = piece.slice(2, -2);
    if (piece.startsWith("{{=")) return figure(inside.slice(1));
    if (piece.startsWith("{{")) return blank(inside);
    return piece.startsWith("[[") ? carriedOver(inside) : piece;
  });
}

function carriedOver(text: string): DocumentJson {
  const attrs = { kind: "year", from: text, year: 2025, decision: null };
  return { type: "text", text, marks: [{ type: "carriedOver", attrs }] };
}
