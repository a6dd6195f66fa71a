import type { Node, Schema } from "@tiptap/pm/model";
import { type By, type FileRow, objectCharacter } from "../import/markup/marked-file.ts";
import { fileLines } from "./file-lines.ts";
import { breakSign, type FileLine } from "./line.ts";
import type { Placing } from "./placing.ts";

/** A paragraph of a file as one that comes into the document. */
export function newParagraph(
  schema: Schema,
  { glyphs, style }: FileLine,
  by: By,
  isCell: boolean,
  placing: Placing,
): Node {
  const suggested = { ...placing.suggester(by), kind: "insertion" };
  const attrs = { style: isCell ? "body" : (style ?? "body"), suggested };
  return schema.node("paragraph", attrs, contentOf(glyphs, placing));
}

/** A row of a file that somebody brought in as one that comes into a table, or null where it does not fit the table. */
export function newRow(
  schema: Schema,
  row: FileRow & { comes: By },
  columns: number,
  placing: Placing,
): Node | null {
  const { comes, cells } = row;
  if (cells.length !== columns || cells.flat().some(({ kind }) => kind === "table")) return null;
  const suggested = { ...placing.suggester(comes), kind: "insertion" };
  const content = cells.map((blocks) => {
    const lines = fileLines(blocks, row).flatMap((entry) => (entry.kind === "line" ? [entry] : []));
    const paragraphs = lines.map(({ glyphs }) => schema.node("paragraph", null, contentOf(glyphs, placing)));
    return schema.node("tableCell", null, paragraphs.length > 0 ? paragraphs : [schema.node("paragraph")]);
  });
  return schema.node("tableRow", { suggested }, content);
}

function contentOf(glyphs: FileLine["glyphs"], placing: Placing) {
  return placing.edits.inline(
    glyphs
      .filter(({ text }) => text !== breakSign && text !== objectCharacter)
      .map((glyph) =>
        placing.newGlyph(
          glyph,
          glyph.comes && placing.suggester(glyph.comes, "second"),
          glyph.goes && placing.suggester(glyph.goes, "second"),
        ),
      ),
  );
}
