import { TableMap } from "@tiptap/pm/tables";
import { perNode } from "../../document/per-node.ts";
import { suggestedOf } from "../../document/suggestions/said.ts";
import { paragraphsIn } from "../paper.ts";
import { type CellContent, contentOf } from "./cell.ts";

/** A cell of a table; one that reaches over several places is the same object at each. */
export type GridCell = CellContent & {
  /** Index of its number's paragraph among those of the table. */
  paragraph: number;
  /** How many columns and rows it takes. */
  columns: number;
  rows: number;
  /** Whether it is a cell of headings. */
  head: boolean;
};

/** The cells of a table by row and column, without rows that are suggested for deletion. */
export type Grid = readonly (readonly GridCell[])[];

/** The grid of a table; null where cells overlap, are missing or reach over its edge. */
export const gridOf = perNode((table): Grid | null => {
  const { map, width, height, problems } = TableMap.get(table);
  if (problems?.some(({ type }) => type !== "colwidth mismatch")) return null;
  const indexes = new Map(paragraphsIn(table).map(({ pos }, index) => [pos, index]));
  const cells = new Map<number, GridCell>();
  const cellAt = (pos: number): GridCell => {
    const known = cells.get(pos);
    if (known) return known;
    const node = table.nodeAt(pos)!;
    const content = contentOf(node);
    const paragraph = indexes.get(pos + 1 + content.pos) ?? -1;
    const { colspan: columns, rowspan: rows } = node.attrs;
    const cell = { ...content, paragraph, columns, rows, head: node.type.name === "tableHeader" };
    cells.set(pos, cell);
    return cell;
  };
  const rows: GridCell[][] = [];
  for (let row = 0; row < height; row++) {
    if (suggestedOf(table.child(row))?.kind === "deletion") continue;
    rows.push(map.slice(row * width, (row + 1) * width).map(cellAt));
  }
  return rows;
});

/** The words of a cell without any white space. */
export function wordsOf({ text }: GridCell): string {
  return text.replace(/\s/g, "");
}
