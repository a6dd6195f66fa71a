import { type CellStyle, type CellValue, writeXlsx } from "hucre/xlsx";
import { xmlCharacters } from "../../docx/export/word-xml.ts";

const top = { alignment: { vertical: "top", wrapText: true } } satisfies CellStyle;
const head: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "EDEAE3" } },
};

/** A table of texts, each column with its header and its width in characters. */
export type SheetTable = {
  name: string;
  columns: readonly (readonly [header: string, width: number])[];
  rows: readonly (readonly string[])[];
};

/** A table as an Excel file. */
export function writeTable({ name, columns, rows }: SheetTable): Promise<Uint8Array> {
  const cells = rows.map((row) => row.map((text): CellValue => (text === "" ? null : xmlCharacters(text))));
  return writeXlsx({
    sheets: [
      {
        ...{ name, freezePane: { rows: 1 } },
        columns: columns.map(([, width]) => ({ width, style: top })),
        rows: [columns.map(([header]) => header), ...cells],
        cells: new Map(columns.map(([value], at) => [`0,${at}`, { value, style: head }])),
        pageSetup: {
          ...{ orientation: "landscape", paperSize: "a4", printTitlesRow: "$1:$1" },
          ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
        },
      },
    ],
  });
}
