import { expect, test } from "vitest";
import { makeRecord } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { studyLedger } from "../../../tests/study-ledger.ts";
import { bringSheet, counted, studyHouse, studySheet } from "../../../tests/study-sheets.ts";
import { deleteRecords } from "../bulk/mutations.ts";
import { headerNames } from "../excel/match-columns.ts";
import { addSheet, saveSheet } from "../excel/mutations.ts";
import { previewSheet, sheetProgress } from "../excel/queries.ts";
import { textOfCell } from "../excel/raw-sheet.ts";
import { readSheet } from "../excel/read-sheet.ts";
import { listRecordsInput } from "../records/input.ts";
import { findRecord, recordHistory } from "../records/queries.ts";
import { exportRecords, templateFile } from "./queries.ts";

await testDatabase();

const all = listRecordsInput.parse({});

test("out, corrected and in again: the records are changed, not added", async () => {
  const { kind, own, office } = await studyHouse();
  const values = { form: "集中学习", topic: "会议精神", attended: 20, rate: 98.71, complete: true };
  const record = await makeRecord(kind, office, { values: { ...values, school: office.id }, state: "open" });
  const other = await makeRecord(kind, office, { values: { form: "夜校", topic: "旧形式" }, state: "open" });
  const { bytes } = await exportRecords(own, kind.id, listRecordsInput.parse({ sort: "date" }));
  const { headers, rows } = await readSheet("a.xlsx", bytes, headerNames(studyLedger));
  expect(headers.slice(0, 5)).toEqual(["编号", "日期", "单位", "形式", "主题"]);
  const again = await addSheet(own, kind.id, { name: "a.xlsx", bytes });
  expect(await saveSheet(own, again.id)).toEqual(counted(0, 0, 2, 0));
  const lines = rows.map(({ cells }) => cells.slice(0, 5).map(textOfCell));
  const mine = lines.find(([id]) => String(id).startsWith(record.id))!;
  const corrected = [...mine.slice(0, 4), "改后的主题"];
  const { counts } = await bringSheet(own, kind.id, [corrected], headers.slice(0, 5));
  expect(counts).toEqual(counted(0, 1, 0, 0));
  expect(await findRecord(own, record.id)).toMatchObject({
    version: 2,
    values: { topic: "改后的主题", attended: 20, rate: 98.71, complete: true, school: office.id },
  });
  const { changes } = await recordHistory(own, record.id);
  expect(changes[0]).toMatchObject({
    act: "import",
    detail: { topic: { from: "会议精神", to: "改后的主题" } },
  });
  // Somebody else has changed it since: it is not overwritten.
  const stale = await bringSheet(own, kind.id, [[...mine.slice(0, 4), "第三种"]], headers.slice(0, 5));
  expect(stale.counts).toEqual(counted(0, 0, 0, 1));
  expect((await previewSheet(own, stale.id)).rejected).toMatchObject([
    { reasons: [{ code: "changed-since" }] },
  ]);
  await deleteRecords(own, [other.id]);
  const gone = await bringSheet(
    own,
    kind.id,
    [[other.id, "2026-3-5", null, "集中学习", "x"]],
    headers.slice(0, 5),
  );
  expect((await previewSheet(own, gone.id)).rejected).toMatchObject([{ reasons: [{ code: "id-unknown" }] }]);
});

test("a template is empty but for its example", async () => {
  const { kind, own } = await studyHouse();
  const { bytes, name } = await templateFile(own, kind.id);
  expect(name).toBe("理论学习");
  await expect(addSheet(own, kind.id, { name: "a.xlsx", bytes })).rejects.toMatchObject({
    code: "sheet.empty",
  });
});

test("ten thousand rows at once, in time", { timeout: 60_000 }, async () => {
  const { kind, own } = await studyHouse();
  const rows = Array.from({ length: 10_000 }, (_, at) => ["2026-3-5", "集中学习", `第${at}次`, at]);
  const { id } = await addSheet(own, kind.id, await studySheet(rows));
  const start = performance.now();
  const saving = saveSheet(own, id);
  await expect.poll(async () => (await sheetProgress(own, id)).done, { interval: 20 }).toBeGreaterThan(0);
  expect(await saving).toEqual(counted(10_000, 0, 0, 0));
  expect(performance.now() - start).toBeLessThan(20_000);
  const { bytes } = await exportRecords(own, kind.id, all);
  const back = await addSheet(own, kind.id, { name: "a.xlsx", bytes });
  expect(await saveSheet(own, back.id)).toEqual(counted(0, 0, 10_000, 0));
});
