import { attachment } from "../../files/attachment.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** An Excel file as the answer to a request, saved under its name without what Windows forbids in names. */
export function sheetResponse(name: string, bytes: Uint8Array): Response {
  const plain = name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, " ").trim();
  const headers = {
    "Content-Type": xlsx,
    "Content-Disposition": attachment(`${plain || "sheet"}.xlsx`, "sheet.xlsx"),
    "Cache-Control": "no-store",
  };
  return new Response(new Uint8Array(bytes), { headers });
}
