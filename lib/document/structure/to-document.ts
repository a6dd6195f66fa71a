import type { DocumentJson } from "../schema.ts";
import { fillTable } from "./fill-table.ts";
import type { Item, Line } from "./line.ts";
import type { RawImage, RawRun, RawTable } from "./raw-block.ts";

/** The schema's nodes for items; `newId` names the sections. Never empty. */
export function toDocument(items: readonly Item[], newId: (() => string) | undefined): DocumentJson {
  const content: DocumentJson[] = [];
  for (const item of items) {
    if (item.kind === "table") content.push(tableNode(item));
    else if (item.kind === "image") content.push(imageNode(item));
    else if (!item.aside) content.push(paragraphNode(item, newId));
  }
  if (content.length === 0) content.push({ type: "paragraph", attrs: { style: "body" } });
  return { type: "doc", content };
}

function paragraphNode(line: Line, newId: (() => string) | undefined): DocumentJson {
  const id = line.style === "level1" && newId ? { id: newId() } : {};
  const whole = line.style === "level1" || line.style === "level2" || line.style === "title";
  const throughout = whole && line.lead === 0 && line.runs.every((run) => run.bold || run.text.trim() === "");
  const runs = throughout ? line.runs.map((run) => ({ ...run, bold: false })) : line.runs;
  return { type: "paragraph", attrs: { style: line.style, ...id }, ...inline(runs, line.lead) };
}

function inline(runs: readonly RawRun[], lead: number): { content?: DocumentJson[] } {
  const content: DocumentJson[] = [];
  let at = 0;
  for (const run of runs) {
    const cut = Math.min(Math.max(lead - at, 0), run.text.length);
    add(content, run.text.slice(0, cut), run, true);
    add(content, run.text.slice(cut), run, false);
    at += run.text.length;
  }
  return content.length > 0 ? { content } : {};
}

function add(content: DocumentJson[], text: string, run: RawRun, lead: boolean): void {
  // The order of marks is the schema's: link, lead, bold.
  const marks = [
    ...(run.link ? [{ type: "link", attrs: { href: run.link } }] : []),
    ...(lead ? [{ type: "lead" }] : []),
    ...(run.bold && !lead ? [{ type: "bold" }] : []),
  ];
  for (const [index, piece] of text.split("\n").entries()) {
    if (index > 0) content.push({ type: "hardBreak" });
    if (piece !== "") content.push({ type: "text", text: piece, ...(marks.length > 0 ? { marks } : {}) });
  }
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
            colwidth: own.length === cell.colspan && own.every((width) => width > 0) ? own : null,
          },
          content: paragraphs.map((runs) => ({
            type: "paragraph",
            attrs: { style: "body" },
            ...inline(runs, 0),
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
