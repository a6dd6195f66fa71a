import { db } from "#lib/db.ts";

/** A sheet that a person brought for a ledger of `testDeclaration`, with one row of this title. */
export async function makeSheet(
  { userId, unitId }: { userId: string; unitId: string },
  kind: { id: string },
  title = "读书会",
  total = 1,
): Promise<string> {
  const columns = {
    headers: ["日期", "标题"],
    mapping: ["date", "title"],
    sheet: "台账",
    others: [],
    aside: 0,
  };
  const rows = [{ line: 2, cells: ["2026-3-5", title] }];
  const data = {
    kindId: kind.id,
    userId,
    unitId,
    name: `${title}.xlsx`,
    columns,
    rows,
    total,
    state: "mapping",
  };
  return (await db().recordSheet.create({ data, select: { id: true } })).id;
}
