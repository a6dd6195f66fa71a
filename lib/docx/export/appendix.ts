import { page } from "./page.ts";
import { runXml } from "./runs.ts";
import { paragraphXml } from "./word-xml.ts";

/** A table that follows the signature on pages of its own. A `\n` in a cell begins a new line. */
export type Appendix = {
  heading: string;
  /** What stands between heading and table. */
  note: string;
  /** Headers, how wide each column is in relation to the others, and whether its words are centred. */
  columns: { name: string; width: number; centred?: boolean }[];
  rows: string[][];
};

/**
 * The page turned on its side for a wide table: what was left, where pages are bound, is above
 * (GB/T 9704-2012, 8: the head of such a table lies towards the binding of a page with an odd number).
 */
export const widePage = {
  ...{ width: page.height, height: page.width },
  ...{ top: page.left, right: page.top, bottom: page.right, left: page.bottom },
  textWidth: page.height - page.top - page.bottom,
  /** As far below the text as on an upright page. */
  footer: page.right - (page.bottom - page.footer),
} as const;

/** Height of a row at least: 20 pt. */
const rowHeight = 400;

const margins =
  '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>';

/** The appendix as Word has it, to stand in a section of its own. */
export function appendixXml({ heading, note, columns, rows }: Appendix): string {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width / whole) * widePage.textWidth));
  widths[0]! += widePage.textWidth - widths.reduce((sum, width) => sum + width, 0);
  const head = rowXml(
    columns.map(({ name }) => cellParagraph("SourcesHead", name)),
    widths,
    "<w:tblHeader/>",
  );
  const body = rows.map((cells) =>
    rowXml(
      cells.map((text, index) =>
        text
          .split("\n")
          .map((line) => cellParagraph("SourcesText", line, columns[index]?.centred))
          .join(""),
      ),
      widths,
    ),
  );
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const table = `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${widePage.textWidth}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>${margins}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${body.join("")}</w:tbl>`;
  // A document ends with a paragraph; this one is too small to need a page of its own.
  const end = paragraphXml(
    '<w:pStyle w:val="SourcesText"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
    "",
  );
  return lineXml("SourcesTitle", heading) + (note && lineXml("SourcesNote", note)) + table + end;
}

function rowXml(cells: readonly string[], widths: readonly number[], heading = ""): string {
  const written = cells.map(
    (content, index) =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[index]}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`,
  );
  return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${rowHeight}" w:hRule="atLeast"/>${heading}</w:trPr>${written.join("")}</w:tr>`;
}

function cellParagraph(style: string, text: string, centred = false): string {
  const properties = `<w:pStyle w:val="${style}"/>${centred ? '<w:jc w:val="center"/>' : ""}`;
  return paragraphXml(properties, text && runXml(text));
}

function lineXml(style: string, text: string): string {
  return paragraphXml(`<w:pStyle w:val="${style}"/><w:keepNext/>`, runXml(text));
}
