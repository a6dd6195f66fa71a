import { expect, test } from "vitest";
import { makeKind, makeRecord, makeScope, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { countRecords } from "./queries.ts";

await testDatabase();

test("the numbers of a ledger: of the year, sent back, overdue, of the unit and those below", async () => {
  const bureau = await makeUnit();
  const [office, sister] = [await makeUnit({ parent: bureau }), await makeUnit({ parent: bureau })];
  const [kind, other] = [await makeKind(), await makeKind()];
  const past = new Date(Date.now() - 60_000);
  await makeRecord(kind, office, { date: "2026-01-01" });
  await makeRecord(kind, office, { date: "2026-12-31", dueAt: past });
  await makeRecord(kind, office, { date: "2025-12-31", returnReason: "缺人数" });
  await makeRecord(kind, office, {
    date: "2026-05-01",
    deletedAt: past,
    returnReason: "缺人数",
    dueAt: past,
  });
  await makeRecord(kind, sister, { date: "2026-05-01", dueAt: new Date(Date.now() + 3_600_000) });
  await makeRecord(other, sister, { date: "2027-01-01" });
  const counts = async (unit: typeof bureau) => countRecords(await makeScope("viewer", unit), 2026);
  expect(await counts(office)).toEqual({ [kind.id]: { ofYear: 2, returned: 1, overdue: 1 } });
  expect(await counts(bureau)).toEqual({ [kind.id]: { ofYear: 3, returned: 1, overdue: 1 } });
});
