import type { Node } from "@tiptap/pm/model";
import type { By } from "#lib/docx/import/markup/marked-file.ts";
import { docLines, wholeOf } from "#lib/docx/read-back/doc-lines.ts";
import type { Whole } from "#lib/docx/read-back/line.ts";

/**
 * What is suggested of a document, letter by letter, in a form in which it does not matter how it is kept: whether a
 * paragraph goes as a whole or all of its letters do, and under which ids.
 */
export function suggestedHistory(container: Node, around: Whole | null = null): unknown[] {
  return docLines(container, 0).map((entry) => {
    const of = (by: By | null | undefined, kind: "insertion" | "deletion") =>
      by?.name ?? [entry.whole, around].find((each) => each?.kind === kind)?.by.name ?? "";
    if (entry.kind === "table") {
      const rows = entry.node.children.map((row) => [
        row.attrs.suggested && [row.attrs.suggested.kind, row.attrs.suggested.name],
        row.children.map((cell) => suggestedHistory(cell, wholeOf(row))),
      ]);
      return ["table", entry.whole && [entry.whole.kind, entry.whole.by.name], rows];
    }
    const { restyled, style } = entry.node.attrs;
    const glyphs = entry.glyphs.map(({ text, comes, goes }) => {
      const ink = [
        of(comes, "insertion") && `+${of(comes, "insertion")}`,
        of(goes, "deletion") && `-${of(goes, "deletion")}`,
      ];
      return text + ink.filter(Boolean).join("");
    });
    const looks = [style, restyled && [restyled.style, restyled.name]];
    return [
      ...looks,
      entry.whole && [entry.whole.kind, entry.whole.by.name],
      entry.joined?.name,
      glyphs.join(" "),
    ];
  });
}

/** All text from the first word that a thread is about to the last one. */
export function commentedWords(doc: Node, id: string): string {
  let [from, to] = [Number.POSITIVE_INFINITY, 0];
  doc.descendants((node, pos) => {
    if (!node.isText || !node.marks.some(({ type, attrs }) => type.name === "comment" && attrs.id === id))
      return;
    from = Math.min(from, pos);
    to = pos + node.nodeSize;
  });
  return to === 0 ? "" : doc.textBetween(from, to);
}
