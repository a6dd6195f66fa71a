import type { Node } from "@tiptap/pm/model";
import { paperOf } from "../paper.ts";

/**
 * Figures as `Context.staleFigures` names them.
 * @param positions where they stand in the document
 */
export function staleOffsets(doc: Node, positions: readonly number[]): string[] {
  if (positions.length === 0) return [];
  const stale = new Set(positions);
  return paperOf(doc).paragraphs.flatMap(({ index, start, spans }) =>
    spans
      .filter(({ kind, pos }) => kind === "figure" && stale.has(start + pos))
      .map(({ at }) => `${index}:${at}`),
  );
}
