import { db } from "#lib/db.ts";
import { exportDocx } from "#lib/docx/export/export-docx.ts";
import { hashOfFile } from "#lib/summaries/markup/read-reviewed.ts";
import { exportOptions } from "./exported-file.ts";
import { doc, p } from "./paper.ts";

/** A Word file without anything to read back. */
export const plainFile = {
  name: "审阅稿.docx",
  bytes: exportDocx(doc(p("title", "年度工作总结")), exportOptions),
};

/** That `plainFile` was read back into a summary, with something that had no place. */
export async function makeReadBack(summary: { id: string }, userName: string): Promise<void> {
  const left = { kind: "format", reason: "looks", by: { name: userName, at: 0 }, text: userName, where: "" };
  const counts = { changes: 0, threads: 0, unplaced: [left] };
  const { name: fileName, bytes } = plainFile;
  await db().readBack.create({
    data: { summaryId: summary.id, hash: hashOfFile(bytes), fileName, userName, ...counts },
  });
}
