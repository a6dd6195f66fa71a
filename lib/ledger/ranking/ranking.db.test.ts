import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { loadBuiltIn } from "#server/built-in.ts";
import { makeRecord, makeScope, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import type { RankingPeriod } from "./input.ts";
import { setPoints } from "./mutations.ts";
import { builtInPoints } from "./points.ts";
import { findPoints, listReports, readRanking } from "./queries.ts";
import { writeRanking } from "./write-ranking.ts";

const db = await testDatabase();
await loadBuiltIn(db);

const media = await db.ledgerKind.findUniqueOrThrow({ where: { key: "media-reports" } });
const incidents = await db.ledgerKind.findUniqueOrThrow({ where: { key: "opinion-incidents" } });
const march: RankingPeriod = { periodKind: "month", year: 2026, part: 3 };
const year: RankingPeriod = { periodKind: "year", year: 2026, part: 1 };

async function house() {
  const bureau = await makeUnit({ name: "北湖区教育局" });
  const make = (name: string) => makeUnit({ parent: bureau, name, shortName: name });
  const [lake, hill, river] = [await make("湖畔小学"), await make("北山中学"), await make("临江小学")];
  const gone = await makeUnit({ parent: bureau, name: "老街小学", archivedAt: new Date() });
  const class1 = await makeUnit({ parent: hill, name: "初中部" });
  const report = (unit: typeof lake, date: string, level: string, channel: string | null, given = {}) =>
    makeRecord(media, unit, {
      date,
      values: { title: "《开学》", medium: "日报", level, channel },
      ...given,
    });
  await report(lake, "2026-03-01", "国家级", "报刊");
  await report(lake, "2026-03-31", "市级", null);
  await report(hill, "2026-03-15", "省级", "电视");
  await report(hill, "2026-02-15", "国家级", "电视");
  await report(class1, "2026-03-15", "省级", "报刊");
  await report(gone, "2026-01-15", "内宣", "微信");
  await report(river, "2026-04-01", "内宣", "微信");
  await report(river, "2026-03-05", "国家级", "报刊", { deletedAt: new Date() });
  const harm = { summary: "午餐", level: "重大", harm: true };
  const { id: incident } = await makeRecord(incidents, lake, { date: "2026-05-01", values: harm });
  await makeRecord(incidents, hill, { date: "2026-05-01", values: { ...harm, harm: false } });
  await makeRecord(incidents, hill, { date: "2025-05-01", values: harm });
  await makeRecord(incidents, hill, { date: "2026-05-01", values: harm, deletedAt: new Date() });
  const scope = await makeScope("drafter", bureau);
  return { bureau, lake, hill, class1, river, gone, scope, incident };
}

const shown = async (...given: Parameters<typeof readRanking>) =>
  (await readRanking(...given)).lines.map(({ unit, rank, reports, points, change }) => [
    ...[unit.name, rank, reports, points, change],
  ]);

test("units by points in a month, with their change; each record counts for its own unit", async () => {
  const { scope } = await house();
  expect(await shown(scope, march)).toEqual([
    ["湖畔小学", 1, 2, 22, null],
    ["北山中学", 2, 1, 10, -1],
    ["初中部", 2, 1, 10, null],
    ["临江小学", null, 0, 0, null],
  ]);
});

test("a year's award is vetoed by an incident with serious harm, a month only marked", async () => {
  const { scope, incident } = await house();
  expect((await shown(scope, year)).map((line) => line.slice(0, 4))).toEqual([
    ["北山中学", 1, 2, 30],
    ["初中部", 2, 1, 10],
    ["老街小学", 3, 1, 1],
    ["临江小学", 3, 1, 1],
    ["湖畔小学", null, 2, 22],
  ]);
  for (const period of [march, year]) {
    const lines = (await readRanking(scope, period)).lines.filter(({ vetoes }) => vetoes.length > 0);
    expect(lines).toMatchObject([
      { unit: { name: "湖畔小学" }, vetoes: [{ recordId: incident, title: "午餐" }] },
    ]);
  }
});

test("a unit sees its own branch, and no other", async () => {
  const { hill, river } = await house();
  const names = async (unit: typeof hill) =>
    (await shown(await makeScope("viewer", unit), year)).map(([name]) => name);
  expect(await names(hill)).toEqual(["北山中学", "初中部"]);
  expect(await names(river)).toEqual(["临江小学"]);
  const stranger = await makeUnit();
  expect(await names(stranger)).toEqual([stranger.name]);
  expect(await listReports(await makeScope("administrator", stranger), year)).toEqual([]);
});

test("points: those of the own unit, else of the nearest above, else the built-in ones", async () => {
  const { bureau, hill, class1, scope } = await house();
  const found = (path: string) => findPoints(scope, path);
  expect(await found(class1.path)).toEqual({ points: builtInPoints, unit: null });
  await setPoints(scope, { unitId: bureau.id, points: { 省级: { "": 50 } } });
  await setPoints(scope, { unitId: hill.id, points: { 省级: { "": 1 } } });
  expect(await found(class1.path)).toMatchObject({ points: { 省级: { "": 1 } }, unit: { id: hill.id } });
  expect(await found(bureau.path)).toMatchObject({ unit: { id: bureau.id } });
  expect((await shown(scope, march)).map((line) => line.slice(0, 4))).toEqual([
    ["北山中学", 1, 1, 50],
    ["初中部", 1, 1, 50],
    ["湖畔小学", 3, 2, 0],
    ["临江小学", null, 0, 0],
  ]);
  const below = await makeScope("viewer", class1);
  expect((await findPoints(below, class1.path)).unit?.id).toBe(hill.id);
  expect((await findPoints(await makeScope("viewer", await makeUnit()), class1.path)).unit).toBeNull();
  await setPoints(scope, { unitId: hill.id, points: null });
  expect((await found(class1.path)).unit?.id).toBe(bureau.id);
});

test("the audit table keeps every cell that changed", async () => {
  const { bureau, scope } = await house();
  const { 内宣, ...others } = builtInPoints;
  await setPoints(scope, { unitId: bureau.id, points: { ...others, 内宣: { ...内宣, 微信: 2.5 } } });
  await setPoints(scope, { unitId: bureau.id, points: null });
  const events = await db.auditEvent.findMany({ where: { objectId: bureau.id }, orderBy: { id: "asc" } });
  expect(events.map(({ action, detail }) => [action, detail])).toEqual([
    ["points.edit", { points: "内宣·微信 1 → 2.5", own: true }],
    ["points.edit", { points: "内宣·微信 2.5 → 1", own: false }],
  ]);
});

test.each([march, year])("the Excel file of a $periodKind says what the ranking says", async (period) => {
  const { scope } = await house();
  const ranking = await readRanking(scope, period);
  const reports = await listReports(scope, period);
  const { sheets } = await readXlsx(await writeRanking(ranking, reports));
  const [units, counted] = sheets;
  const [head = [], ...rows] = units!.rows;
  const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
  expect(column("单位")).toEqual(ranking.lines.map(({ unit }) => unit.name));
  expect(column("总分")).toEqual(ranking.lines.map(({ points }) => points));
  expect(column("报道篇数")).toEqual(ranking.lines.map((line) => line.reports));
  for (const level of ranking.levels) {
    const worth = ranking.lines.map(({ levels }) => levels.find((each) => each.level === level)?.points ?? 0);
    expect(column(level)).toEqual(worth);
  }
  const perUnit = new Map<unknown, number>();
  for (const row of counted!.rows.slice(1)) perUnit.set(row[0], (perUnit.get(row[0]) ?? 0) + Number(row[8]));
  expect(Object.fromEntries(perUnit)).toEqual(
    Object.fromEntries(
      ranking.lines.filter((line) => line.reports > 0).map(({ unit, points }) => [unit.name, points]),
    ),
  );
});
