import type { CellStyle, ColumnDef } from "hucre/xlsx";
import type { FieldType } from "../declaration.ts";
import { idTarget, type SheetColumn } from "./sheet-columns.ts";

const widths: Record<FieldType, number> = {
  ...{ text: 24, longText: 40, link: 28, choice: 14, unit: 20, date: 12, time: 17 },
  ...{ number: 11, percent: 10, people: 10, yesNo: 8, attachment: 10 },
};

/** Text that begins with = is no formula in a cell of text, also after somebody has edited it. */
const asText = "@";

const formats: Partial<Record<FieldType, string>> = {
  ...{ text: asText, longText: asText, link: asText, choice: asText, unit: asText },
  ...{ date: "yyyy-mm-dd", time: "yyyy-mm-dd hh:mm", percent: "0.00%", people: "#,##0" },
};

const grey = { rgb: "808080" };

/** The font of all cells: every Excel and WPS in Chinese has it. */
export const font = { name: "等线", size: 11 };

const centred = new Set<FieldType>(["date", "time", "choice", "yesNo"]);

/** Columns that are narrower than others of their type. */
const narrow: Record<string, number> = { [idTarget]: 16, state: 10 };

/** Width and look of a column below its header; what the program fills is grey. */
export function columnLook({
  target,
  header,
  field,
  computed,
}: SheetColumn): ColumnDef & { style: CellStyle } {
  const format = formats[field.type];
  const style: CellStyle = {
    ...(format ? { numFmt: format } : {}),
    font: computed || target === idTarget ? { ...font, color: grey } : font,
    alignment: {
      vertical: "top",
      ...(field.type === "longText" ? { wrapText: true } : {}),
      ...(centred.has(field.type) ? { horizontal: "center" } : {}),
    },
  };
  // A Chinese character is as wide as two digits.
  return { width: Math.max(narrow[target] ?? widths[field.type], header.length * 2 + 4), style };
}

/** The look of a header; the name of what must be filled is underlined in the colour of seals. */
export function headerLook(computed: boolean, required = false): CellStyle {
  return {
    font: { ...font, bold: true, ...(computed ? { color: grey } : {}) },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "F2F2F2" } },
    alignment: { vertical: "center", horizontal: "center" },
    border: { bottom: required ? { style: "medium", color: { rgb: "C8442B" } } : { style: "thin" } },
  };
}
