import type { Node } from "@tiptap/pm/model";
import type { ParagraphStyle } from "#lib/document/paragraph-styles.ts";
import { type DocumentJson, parseDocument } from "#lib/document/schema.ts";

/** Something inside a paragraph; a plain string is text. */
export type Inline = string | DocumentJson;

const inline = (content: Inline[]): DocumentJson[] =>
  content.flatMap((item) =>
    typeof item === "string" ? (item ? [{ type: "text", text: item }] : []) : [item],
  );

/** A paragraph of a style: `p("title", "年度总结")`. */
export function p(style: ParagraphStyle, ...content: Inline[]): DocumentJson {
  return { type: "paragraph", attrs: { style }, content: inline(content) };
}

/** Heading words of a paragraph that goes on after them. */
export const lead = (text: string): DocumentJson => ({ type: "text", text, marks: [{ type: "lead" }] });

/** Bold text. */
export const bold = (text: string): DocumentJson => ({ type: "text", text, marks: [{ type: "bold" }] });

/** Text that leads somewhere. */
export const link = (text: string, href: string): DocumentJson => ({
  type: "text",
  text,
  marks: [{ type: "link", attrs: { href } }],
});

/** A place still to be filled. */
export const blank = (prompt: string, kind = "text"): DocumentJson => ({
  type: "blank",
  attrs: { prompt, kind },
});

/** A figure that says this; of what it is, the test does not mind. */
export const figure = (text: string, attrs: object = {}): DocumentJson => ({
  type: "figure",
  attrs: { definition: "d", name: "次数", text, ...attrs },
});

/** A line break inside a paragraph. */
export const lineBreak: DocumentJson = { type: "hardBreak" };

/** A cell, `{ head: true }` for one of a heading row; its lines are paragraphs. */
export function cell(
  text: string,
  attrs: { head?: boolean; colspan?: number; rowspan?: number; colwidth?: number[] } = {},
): DocumentJson {
  const { head, ...rest } = attrs;
  const content = text.split("\n").map((line) => p("body", line));
  return { type: head ? "tableHeader" : "tableCell", attrs: rest, content };
}

/** A table of rows of cells; a string is a plain cell. */
export function table(...rows: (string | DocumentJson)[][]): DocumentJson {
  return {
    type: "table",
    content: rows.map((cells) => ({
      type: "tableRow",
      content: cells.map((item) => (typeof item === "string" ? cell(item) : item)),
    })),
  };
}

/** A checked document of these blocks. */
export function doc(...blocks: DocumentJson[]): Node {
  return parseDocument({ type: "doc", content: blocks });
}
