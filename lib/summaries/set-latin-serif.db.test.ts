import { expect, test } from "vitest";
import { makeScope, makeSummary, makeUnit } from "../../tests/builders.ts";
import { testDatabase } from "../../tests/database.ts";
import { partOf } from "../../tests/exported-file.ts";
import type { DocumentJson } from "../document/schema.ts";
import { exportSummary } from "./export.ts";
import { setLatinSerif } from "./mutations.ts";
import { findSummary } from "./queries.ts";

const db = await testDatabase();
const at = new Date("2026-12-20T08:00:00Z");

test("the chosen face of digits is that of the page and of the Word file, and the audit table knows", async () => {
  const scope = await makeScope("drafter", await makeUnit());
  const { id, doc } = await makeSummary(scope);
  const styles = async () =>
    partOf((await exportSummary(scope, id, async () => doc as DocumentJson, at)).bytes, "word/styles.xml");
  expect(await styles()).toContain("Times New Roman");
  await setLatinSerif(scope, { id, latinSerif: false });
  expect(await styles()).not.toContain("Times New Roman");
  expect(await findSummary(scope, id)).toMatchObject({ latinSerif: false });
  await setLatinSerif(scope, { id, latinSerif: true });
  expect(await styles()).toContain("Times New Roman");
  const rows = await db.auditEvent.findMany({
    where: { objectId: id, action: "summary.set-face" },
    orderBy: { id: "asc" },
  });
  expect(rows.map(({ detail }) => detail)).toEqual([{ latinSerif: false }, { latinSerif: true }]);
});

test("another unit sees no summary, and a final one stays as it is", async () => {
  const unit = await makeUnit();
  const scope = await makeScope("drafter", unit);
  const { id } = await makeSummary(scope);
  const other = await makeScope("administrator", await makeUnit());
  await expect(setLatinSerif(other, { id, latinSerif: false })).rejects.toMatchObject({
    code: "access.not-found",
  });
  const refused = { code: "access.forbidden" };
  const viewer = await makeScope("viewer", unit);
  await expect(setLatinSerif(viewer, { id, latinSerif: false })).rejects.toMatchObject(refused);
  const { id: final } = await makeSummary(scope, { state: "final" });
  await expect(setLatinSerif(scope, { id: final, latinSerif: false })).rejects.toMatchObject(refused);
  expect(await db.summary.count({ where: { id: { in: [id, final] }, latinSerif: true } })).toBe(2);
});

test("a text that is submitted at that moment keeps its face", async () => {
  const scope = await makeScope("drafter", await makeUnit());
  const { id } = await makeSummary(scope);
  const set = await db.$transaction(async (tx) => {
    await tx.summary.update({ where: { id }, data: { state: "review" } });
    const asked = setLatinSerif(scope, { id, latinSerif: false }).catch((error: unknown) => error);
    // Long enough for it to have looked, if it looked before this is decided.
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { asked };
  });
  expect(await set.asked).toMatchObject({ code: "access.forbidden" });
  expect(await findSummary(scope, id)).toMatchObject({ state: "review", latinSerif: true });
});
