import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { makeKind, makeRecord, makeScope, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { studyLedger } from "../../../tests/study-ledger.ts";
import type { Scope } from "../../auth/scope.ts";
import { setLock } from "../locks/mutations.ts";
import { listRecordsInput } from "../records/input.ts";
import { deleteRecords, editRecord } from "../records/mutations.ts";
import { findRecord, listRecords, recordHistory } from "../records/queries.ts";
import { exportRecords, templateFile } from "./export/queries.ts";
import { headerNames } from "./match-columns.ts";
import { addSheet, saveSheet, setMapping } from "./mutations.ts";
import { previewSheet, rejectedRows, sheetProgress } from "./queries.ts";
import { textOfCell } from "./raw-sheet.ts";
import { readSheet } from "./read-sheet.ts";

const db = await testDatabase();

async function house() {
  const bureau = await makeUnit();
  const [office, sister] = [await makeUnit({ parent: bureau }), await makeUnit({ parent: bureau })];
  const kind = await makeKind(null, studyLedger, "理论学习");
  const own = await makeScope("contributor", office);
  return { bureau, office, sister, kind, own, above: await makeScope("drafter", bureau) };
}

type Cell = string | number | null;
const header = ["日期", "形式", "主题", "参学人数"];
const fileOf = async (rows: Cell[][], head: Cell[] = header) => ({
  name: "学习.xlsx",
  bytes: await writeXlsx({ sheets: [{ name: "台账", rows: [head, ...rows] }] }),
});
const bring = async (scope: Scope, kindId: string, rows: Cell[][], head?: Cell[]) => {
  const { id } = await addSheet(scope, kindId, await fileOf(rows, head));
  return { id, counts: await saveSheet(scope, id) };
};
const all = listRecordsInput.parse({});
const counted = (add: number, change: number, same: number, rejected: number) => ({
  add,
  change,
  same,
  rejected,
});

test("nothing is saved before the person presses; then all that can be, with its history", async () => {
  const { kind, own } = await house();
  const rows = [
    ["2026-3-5", "集中学习", "会议精神", 20],
    ["2026年3月6日", "专题研讨", "作风建设", "19人"],
    ["3月40日", "茶话会", null, "近百"],
  ];
  const { id } = await addSheet(own, kind.id, await fileOf(rows));
  const preview = await previewSheet(own, id);
  expect(preview).toMatchObject({
    saved: false,
    counts: counted(2, 0, 0, 1),
    columns: { mapping: ["date", "form", "topic", "attended"] },
    good: [{ line: 2, act: "add", texts: ["2026-3-5", "集中学习", "会议精神", "20"] }, { line: 3 }],
    rejected: [{ line: 4 }],
  });
  expect(preview.rejected[0]).toMatchObject({
    reasons: [
      { code: "date", values: { column: "日期", text: "3月40日" } },
      { code: "choice", values: { column: "形式", text: "茶话会" } },
      { code: "number", values: { column: "参学人数" } },
      { code: "value-required", values: { column: "主题" } },
    ].map((reason) => (reason.code === "number" ? { ...reason, code: "people" } : reason)),
  });
  expect((await listRecords(own, kind.id, all)).total).toBe(0);
  expect(await saveSheet(own, id)).toEqual(counted(2, 0, 0, 1));
  const { records, totals } = await listRecords(own, kind.id, all);
  expect(totals).toEqual({ attended: 39 });
  expect(records[0]).toMatchObject({
    ...{ date: "2026-03-06", state: "open", updatedBy: own.userName, unit: { id: own.unitId } },
    values: { form: "专题研讨", topic: "作风建设", attended: 19 },
  });
  const { changes } = await recordHistory(own, records[0]!.id);
  expect(changes).toMatchObject([{ act: "import", userName: own.userName }]);
  expect(await sheetProgress(own, id)).toEqual({ state: "saved", done: 3, total: 3 });
  expect(await previewSheet(own, id)).toMatchObject({ saved: true, counts: counted(2, 0, 0, 1), good: [] });
  await expect(saveSheet(own, id)).rejects.toMatchObject({ code: "sheet.saved" });
  await expect(setMapping(own, id, [null, null, null, null])).rejects.toMatchObject({ code: "sheet.saved" });
  expect(await db.auditEvent.count({ where: { action: "record.import", objectId: kind.id } })).toBe(1);
});

test("the same file twice adds nothing, also when records were edited or moved on since", async () => {
  const { kind, own } = await house();
  const line = ["2026-3-5", "集中学习", "会议精神", 20];
  const rows = [line, line, ["2026-3-6", "观影, 参观", "影片", 30]];
  expect((await bring(own, kind.id, rows)).counts).toEqual(counted(3, 0, 0, 0));
  expect((await bring(own, kind.id, rows)).counts).toEqual(counted(0, 0, 3, 0));
  const { records } = await listRecords(own, kind.id, all);
  const [first] = records;
  await editRecord(own, { ...first!, unitId: own.unitId, values: { form: "集中学习", topic: "改过的" } });
  expect((await bring(own, kind.id, rows)).counts).toEqual(counted(0, 0, 3, 0));
  // A third of the same is one more, and what was deleted comes back.
  expect((await bring(own, kind.id, [line, line, line])).counts).toEqual(counted(1, 0, 2, 0));
  await deleteRecords(own, [first!.id]);
  expect((await bring(own, kind.id, rows)).counts).toEqual(counted(1, 0, 2, 0));
});

test("two people who bring the same file at the same time add it once", async () => {
  const { kind, above, own } = await house();
  const rows = [["2026-3-5", "集中学习", "会议精神", 20, "同一单位"]];
  const unit = await db.unit.findUniqueOrThrow({ where: { id: own.unitId } });
  rows[0]![4] = unit.name;
  const head = [...header, "单位"];
  const sheets = await Promise.all(
    [own, above].map(async (scope) => ({
      scope,
      ...(await addSheet(scope, kind.id, await fileOf(rows, head))),
    })),
  );
  const saved = await Promise.all(sheets.map(({ scope, id }) => saveSheet(scope, id)));
  expect(saved.map(({ add }) => add).sort()).toEqual([0, 1]);
});

test("out, corrected and in again: the records are changed, not added", async () => {
  const { kind, own, office } = await house();
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
  const { counts } = await bring(own, kind.id, [corrected], headers.slice(0, 5));
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
  const stale = await bring(own, kind.id, [[...mine.slice(0, 4), "第三种"]], headers.slice(0, 5));
  expect(stale.counts).toEqual(counted(0, 0, 0, 1));
  expect((await previewSheet(own, stale.id)).rejected).toMatchObject([
    { reasons: [{ code: "changed-since" }] },
  ]);
  await deleteRecords(own, [other.id]);
  const gone = await bring(
    own,
    kind.id,
    [[other.id, "2026-3-5", null, "集中学习", "x"]],
    headers.slice(0, 5),
  );
  expect((await previewSheet(own, gone.id)).rejected).toMatchObject([{ reasons: [{ code: "id-unknown" }] }]);
});

test("closed days, units out of reach and units that one may not write for are refused line by line", async () => {
  const { kind, own, above, office, sister, bureau } = await house();
  const stranger = await makeUnit();
  await setLock(await makeScope("administrator", bureau), { unitId: bureau.id, until: "2026-01-31" });
  const head = ["日期", "形式", "主题", "单位"];
  const row = (date: string, unit: string | null) => [date, "集中学习", "会议精神", unit];
  const rows = [
    row("2026-1-31", null),
    row("2026-2-1", null),
    row("2026-2-2", sister.name),
    row("2026-2-3", stranger.name),
  ];
  const reasonsOf = async (scope: Scope) => {
    const { id, counts } = await bring(scope, kind.id, rows, head);
    const { rejected } = await previewSheet(scope, id);
    return [
      counts.add,
      ...rejected.map((each) => ("reasons" in each ? [each.line, each.reasons[0]?.code] : [])),
    ];
  };
  expect(await reasonsOf(own)).toEqual([1, [2, "locked"], [4, "unit"], [5, "unit"]]);
  expect(await reasonsOf(above)).toEqual([2, [2, "locked"], [5, "unit"]]);
  const below = await makeUnit({ parent: office });
  const mayNot = await bring(own, kind.id, [row("2026-2-5", below.name)], head);
  expect((await previewSheet(own, mayNot.id)).rejected).toMatchObject([
    { reasons: [{ code: "unit-forbidden" }] },
  ]);
});

test("rows that were refused come as a file that can be corrected and brought in", async () => {
  const { kind, own } = await house();
  const { id } = await bring(own, kind.id, [
    ["2026-3-5", "集中学习", "会议精神", 20],
    ["2026-3-6", "集中学习", "=1+1", "近百"],
  ]);
  const { bytes, name } = await rejectedRows(own, id, ({ code }) => `原因 ${code}`);
  expect(name).toBe("学习");
  const sheet = await readSheet("a.xlsx", bytes, headerNames(studyLedger));
  expect(sheet.headers).toEqual(["未导入的原因", ...header]);
  expect(sheet.rows).toEqual([{ line: 2, cells: ["原因 people", "2026-3-6", "集中学习", "=1+1", "近百"] }]);
  const corrected = sheet.rows[0]!.cells.slice(0, 4) as Cell[];
  expect((await bring(own, kind.id, [[...corrected, 100]], sheet.headers)).counts).toEqual(
    counted(1, 0, 0, 0),
  );
});

test("what was mapped is remembered for the person, by header", async () => {
  const { kind, own, above } = await house();
  const head = ["日期", "形式", "内容摘要", "来了几人"];
  const rows = [["2026-3-5", "集中学习", "会议精神", 20]];
  const { id } = await addSheet(own, kind.id, await fileOf(rows, head));
  await expect(setMapping(own, id, ["date", "date", null, null])).rejects.toMatchObject({
    code: "input.invalid",
  });
  await expect(setMapping(own, id, ["date", "gone", null, null])).rejects.toMatchObject({
    code: "input.invalid",
  });
  await setMapping(own, id, ["date", "form", "topic", "attended"]);
  expect((await previewSheet(own, id)).counts).toEqual(counted(1, 0, 0, 0));
  await saveSheet(own, id);
  const next = await addSheet(
    own,
    kind.id,
    await fileOf([["2026-4-1", "观影, 参观", "影片", 3]], [...head, "备注"]),
  );
  expect((await previewSheet(own, next.id)).columns.mapping).toEqual([
    "date",
    "form",
    "topic",
    "attended",
    "notes",
  ]);
  const others = await addSheet(above, kind.id, await fileOf(rows, head));
  expect((await previewSheet(above, others.id)).columns.mapping).toEqual(["date", "form", null, null]);
});

test("the sheets and files of others are as if they were not there", async () => {
  const { kind, own, above, sister } = await house();
  const stranger = await makeScope("drafter", await makeUnit());
  const reader = await makeScope("reviewer", sister);
  const { id } = await addSheet(own, kind.id, await fileOf([["2026-3-5", "集中学习", "会议精神", 20]]));
  for (const scope of [above, stranger]) {
    const asked = [
      () => previewSheet(scope, id),
      () => saveSheet(scope, id),
      () => setMapping(scope, id, [null, null, null, null]),
      () => sheetProgress(scope, id),
      () => rejectedRows(scope, id, () => ""),
    ];
    for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: "access.not-found" });
  }
  const foreign = await makeKind(await makeUnit(), studyLedger);
  const anyFile = await fileOf([["2026-3-5", "集中学习", "会议精神", 20]]);
  const asked = [
    () => addSheet(own, foreign.id, anyFile),
    () => exportRecords(own, foreign.id, all),
    () => templateFile(own, foreign.id),
  ];
  for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: "access.not-found" });
  await expect(addSheet(reader, kind.id, anyFile)).rejects.toMatchObject({
    code: "access.forbidden",
  });
  await saveSheet(own, id);
  const { bytes } = await exportRecords(reader, kind.id, all);
  await expect(readSheet("a.xlsx", bytes, headerNames(studyLedger))).rejects.toMatchObject({
    code: "sheet.empty",
  });
});

test("a template is empty but for its example", async () => {
  const { kind, own } = await house();
  const { bytes, name } = await templateFile(own, kind.id);
  expect(name).toBe("理论学习");
  await expect(addSheet(own, kind.id, { name: "a.xlsx", bytes })).rejects.toMatchObject({
    code: "sheet.empty",
  });
});

test("ten thousand rows at once, in time", { timeout: 60_000 }, async () => {
  const { kind, own } = await house();
  const rows = Array.from({ length: 10_000 }, (_, at) => ["2026-3-5", "集中学习", `第${at}次`, at]);
  const { id } = await addSheet(own, kind.id, await fileOf(rows));
  const start = performance.now();
  const saving = saveSheet(own, id);
  await expect.poll(async () => (await sheetProgress(own, id)).done, { interval: 20 }).toBeGreaterThan(0);
  expect(await saving).toEqual(counted(10_000, 0, 0, 0));
  expect(performance.now() - start).toBeLessThan(20_000);
  const { bytes } = await exportRecords(own, kind.id, all);
  const back = await addSheet(own, kind.id, { name: "a.xlsx", bytes });
  expect(await saveSheet(own, back.id)).toEqual(counted(0, 0, 10_000, 0));
});
