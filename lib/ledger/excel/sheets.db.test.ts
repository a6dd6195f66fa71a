import { expect, test } from "vitest";
import { makeKind, makeScope, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { studyLedger } from "../../../tests/study-ledger.ts";
import {
  bringSheet,
  counted,
  type SheetCell,
  studyHeader,
  studyHouse,
  studySheet,
} from "../../../tests/study-sheets.ts";
import type { Scope } from "../../auth/scope.ts";
import { deleteRecords } from "../bulk/mutations.ts";
import { exportRecords, templateFile } from "../export/queries.ts";
import { setLock } from "../locks/mutations.ts";
import { listRecordsInput } from "../records/input.ts";
import { editRecord } from "../records/mutations.ts";
import { listRecords, recordHistory } from "../records/queries.ts";
import { headerNames } from "./match-columns.ts";
import { addSheet, saveSheet, setMapping } from "./mutations.ts";
import { previewSheet, rejectedRows, sheetProgress } from "./queries.ts";
import { readSheet } from "./read-sheet.ts";

const db = await testDatabase();

const all = listRecordsInput.parse({});

test("nothing is saved before the person presses; then all that can be, with its history", async () => {
  const { kind, own } = await studyHouse();
  const rows = [
    ["2026-3-5", "集中学习", "会议精神", 20],
    ["2026年3月6日", "专题研讨", "作风建设", "19人"],
    ["3月40日", "茶话会", null, "近百"],
  ];
  const { id } = await addSheet(own, kind.id, await studySheet(rows));
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
  const { kind, own } = await studyHouse();
  const line = ["2026-3-5", "集中学习", "会议精神", 20];
  const rows = [line, line, ["2026-3-6", "观影, 参观", "影片", 30]];
  expect((await bringSheet(own, kind.id, rows)).counts).toEqual(counted(3, 0, 0, 0));
  expect((await bringSheet(own, kind.id, rows)).counts).toEqual(counted(0, 0, 3, 0));
  const { records } = await listRecords(own, kind.id, all);
  const [first] = records;
  await editRecord(own, { ...first!, unitId: own.unitId, values: { form: "集中学习", topic: "改过的" } });
  expect((await bringSheet(own, kind.id, rows)).counts).toEqual(counted(0, 0, 3, 0));
  // A third of the same is one more, and what was deleted comes back.
  expect((await bringSheet(own, kind.id, [line, line, line])).counts).toEqual(counted(1, 0, 2, 0));
  await deleteRecords(own, [first!.id]);
  expect((await bringSheet(own, kind.id, rows)).counts).toEqual(counted(1, 0, 2, 0));
});

test("two people who bring the same file at the same time add it once", async () => {
  const { kind, above, own } = await studyHouse();
  const rows = [["2026-3-5", "集中学习", "会议精神", 20, "同一单位"]];
  const unit = await db.unit.findUniqueOrThrow({ where: { id: own.unitId } });
  rows[0]![4] = unit.name;
  const head = [...studyHeader, "单位"];
  const sheets = await Promise.all(
    [own, above].map(async (scope) => ({
      scope,
      ...(await addSheet(scope, kind.id, await studySheet(rows, head))),
    })),
  );
  const saved = await Promise.all(sheets.map(({ scope, id }) => saveSheet(scope, id)));
  expect(saved.map(({ add }) => add).sort()).toEqual([0, 1]);
});

test("what fails half-way leaves nothing behind, and can be saved later", async () => {
  const { kind, own } = await studyHouse();
  const rows = Array.from({ length: 1500 }, (_, at) => ["2026-3-5", "集中学习", `第${at}次`, at]);
  const { id } = await addSheet(own, kind.id, await studySheet(rows));
  await db.$executeRaw`alter table ledger_record add constraint broken check (words->>'topic' <> '第1400次')`;
  await expect(saveSheet(own, id)).rejects.toThrow(/broken/);
  expect((await listRecords(own, kind.id, all)).total).toBe(0);
  expect(await db.recordChange.count({ where: { record: { kindId: kind.id } } })).toBe(0);
  await db.$executeRaw`alter table ledger_record drop constraint broken`;
  expect(await saveSheet(own, id)).toEqual(counted(1500, 0, 0, 0));
});

test("a row whose choices are longer than can be counted with is refused, and the others are not", async () => {
  const { own } = await studyHouse();
  const fields = Array.from({ length: 12 }, (_, at) => ({
    ...{ key: `c${at}`, name: `选项${at}`, type: "choice" as const },
    choices: [
      {
        value: Array.from({ length: 400 }, (_, n) =>
          String.fromCharCode(0x4e00 + ((n * 37 + at * 911) % 9000)),
        ).join(""),
      },
    ],
  }));
  const title = { key: "title", name: "标题", type: "text" as const, required: true };
  const columns = { titleField: "title", dateName: "日期", columns: ["title"], totals: [] };
  const kind = await makeKind(null, { fields: [title, ...fields], ...columns });
  const head = ["日期", "标题", ...fields.map(({ name }) => name)];
  const long = fields.map(({ choices }) => choices[0]!.value);
  const rows = [
    ["2026-3-5", "长", ...long],
    ["2026-3-6", "短", long[0]!, ...fields.slice(1).map(() => null)],
  ];
  const { id, counts } = await bringSheet(own, kind.id, rows, head);
  expect(counts).toEqual(counted(1, 0, 0, 1));
  expect((await previewSheet(own, id)).rejected).toMatchObject([
    { line: 2, reasons: [{ code: "too-long" }] },
  ]);
});

test("closed days, units out of reach and units that one may not write for are refused line by line", async () => {
  const { kind, own, above, office, sister, bureau } = await studyHouse();
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
    const { id, counts } = await bringSheet(scope, kind.id, rows, head);
    const { rejected } = await previewSheet(scope, id);
    return [
      counts.add,
      ...rejected.map((each) => ("reasons" in each ? [each.line, each.reasons[0]?.code] : [])),
    ];
  };
  expect(await reasonsOf(own)).toEqual([1, [2, "locked"], [4, "unit"], [5, "unit"]]);
  expect(await reasonsOf(above)).toEqual([2, [2, "locked"], [5, "unit"]]);
  const below = await makeUnit({ parent: office });
  const mayNot = await bringSheet(own, kind.id, [row("2026-2-5", below.name)], head);
  expect((await previewSheet(own, mayNot.id)).rejected).toMatchObject([
    { reasons: [{ code: "unit-forbidden" }] },
  ]);
});

test("rows that were refused come as a file that can be corrected and brought in", async () => {
  const { kind, own } = await studyHouse();
  const { id } = await bringSheet(own, kind.id, [
    ["2026-3-5", "集中学习", "会议精神", 20],
    ["2026-3-6", "集中学习", "=1+1", "近百"],
  ]);
  const { bytes, name } = await rejectedRows(own, id, ({ code }) => `原因 ${code}`);
  expect(name).toBe("学习");
  const sheet = await readSheet("a.xlsx", bytes, headerNames(studyLedger));
  expect(sheet.headers).toEqual(["未导入的原因", ...studyHeader]);
  expect(sheet.rows).toEqual([{ line: 2, cells: ["原因 people", "2026-3-6", "集中学习", "=1+1", "近百"] }]);
  const corrected = sheet.rows[0]!.cells.slice(0, 4) as SheetCell[];
  expect((await bringSheet(own, kind.id, [[...corrected, 100]], sheet.headers)).counts).toEqual(
    counted(1, 0, 0, 0),
  );
});

test("what was mapped is remembered for the person, by header", async () => {
  const { kind, own, above } = await studyHouse();
  const head = ["日期", "形式", "内容摘要", "来了几人"];
  const rows = [["2026-3-5", "集中学习", "会议精神", 20]];
  const { id } = await addSheet(own, kind.id, await studySheet(rows, head));
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
    await studySheet([["2026-4-1", "观影, 参观", "影片", 3]], [...head, "备注"]),
  );
  expect((await previewSheet(own, next.id)).columns.mapping).toEqual([
    "date",
    "form",
    "topic",
    "attended",
    "notes",
  ]);
  const others = await addSheet(above, kind.id, await studySheet(rows, head));
  expect((await previewSheet(above, others.id)).columns.mapping).toEqual(["date", "form", null, null]);
});

test("the sheets and files of others are as if they were not there", async () => {
  const { kind, own, above, sister } = await studyHouse();
  const stranger = await makeScope("drafter", await makeUnit());
  const reader = await makeScope("reviewer", sister);
  const { id } = await addSheet(own, kind.id, await studySheet([["2026-3-5", "集中学习", "会议精神", 20]]));
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
  const anyFile = await studySheet([["2026-3-5", "集中学习", "会议精神", 20]]);
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
