import type { DocumentJson } from "../schema.ts";
import { fillTable } from "./fill-table.ts";
import { inline } from "./inline.ts";
import { type Item, isExact, type Line } from "./line.ts";
import type { RawImage, RawRun, RawTable } from "./raw-block.ts";
import type { Warning } from "./warning.ts";

/** A block as structure found it: part of the document or set aside, with what should be looked at. */
export type StructuredBlock = { node: DocumentJson; aside: boolean; typed: string; doubts: Warning[] };

/** The schema's nodes for items, also of what was set aside; `newId` names the sections. */
export function toBlocks(items: readonly Item[], newId: (() => string) | undefined): StructuredBlock[] {
  return items.map((item) => {
    if (item.kind === "table") return { node: tableNode(item), aside: false, typed: "", doubts: [] };
    if (item.kind === "image") return { node: imageNode(item), aside: false, typed: "", doubts: [] };
    const { aside, typed, doubts } = item;
    return { node: paragraphNode(item, newId), aside, typed, doubts };
  });
}

/** The document that blocks make, without what is set aside. Never empty. */
export function documentOf(blocks: readonly Pick<StructuredBlock, "node" | "aside">[]): DocumentJson {
  const content = blocks.filter(({ aside }) => !aside).map(({ node }) => node);
  return {
    type: "doc",
    content: content.length > 0 ? content : [{ type: "paragraph", attrs: { style: "body" } }],
  };
}

function paragraphNode(line: Line, newId: (() => string) | undefined): DocumentJson {
  const id = line.style === "level1" && newId ? { id: newId() } : {};
  const whole = line.style === "level1" || line.style === "level2" || line.style === "title";
  const isBold = (run: RawRun) => run.bold || run.text.trim() === "";
  const throughout = whole && line.lead === 0 && !isExact(line) && line.runs.every(isBold);
  const runs = throughout ? line.runs.map((run) => ({ ...run, bold: false })) : line.runs;
  return {
    type: "paragraph",
    attrs: { style: line.style, ...id },
    ...inline(runs, line.lead, isExact(line)),
  };
}

function tableNode(table: RawTable): DocumentJson {
  const { rows, widths } = fillTable(table);
  return {
    type: "table",
    content: rows.map((row) => ({
      type: "tableRow",
      content: row.map(({ cell, column }) => {
        const own = widths.slice(column, column + cell.colspan);
        const paragraphs = cell.paragraphs.length > 0 ? cell.paragraphs : [[]];
        return {
          type: cell.header ? "tableHeader" : "tableCell",
          attrs: {
            colspan: cell.colspan,
            rowspan: cell.rowspan,
            colwidth: own.length === cell.colspan && own.some((width) => width > 0) ? own : null,
          },
          content: paragraphs.map((runs) => ({
            type: "paragraph",
            attrs: { style: "body" },
            ...inline(runs, 0, table.exact ?? false),
          })),
        };
      }),
    })),
  };
}

function imageNode(image: RawImage): DocumentJson {
  const { ref, width = null, height = null, alt = "" } = image;
  return { type: "image", attrs: { id: ref, width, height, alt } };
}
