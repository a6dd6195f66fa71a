import { expect, test } from "vitest";
import { loadBuiltIn } from "#server/built-in.ts";
import type { Prisma } from "../../../prisma/client/client.ts";
import { makeRecord, makeScope, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import type { Declaration } from "../declaration.ts";
import type { Values } from "../records/check-values.ts";
import { listRecordsInput } from "../records/input.ts";
import { listRecords } from "../records/queries.ts";
import { readOverview } from "./queries.ts";

const db = await testDatabase();
await loadBuiltIn(db);

const kindOf = (key: string) => db.ledgerKind.findUniqueOrThrow({ where: { key } });
const kinds = {
  media: await kindOf("media-reports"),
  study: await kindOf("theory-study"),
  inquiries: await kindOf("inquiries"),
  incidents: await kindOf("opinion-incidents"),
};

async function house() {
  const bureau = await makeUnit();
  const office = await makeUnit({ parent: bureau });
  const add = (kind: keyof typeof kinds, date: string, values: Values, unit = office) =>
    makeRecord(kinds[kind], unit, { date, values });
  await add("media", "2026-03-05", { title: "甲", level: "国家级", channel: "报刊" });
  await add("media", "2026-03-31", { title: "乙", level: "市级" });
  await add("media", "2026-03-31", { title: "丙", level: "市级" }, bureau);
  await add("media", "2026-12-31", { title: "丁" });
  await add("media", "2026-12-01", { title: "戊", level: "境外" });
  await add("media", "2025-03-01", { title: "己", level: "省级" });
  await add("media", "2025-12-01", { title: "庚", level: "省级" });
  await makeRecord(kinds.media, office, {
    date: "2026-03-05",
    values: { title: "x" },
    deletedAt: new Date(),
  });
  await add("study", "2026-01-10", { topic: "一", form: "集中学习", due: 20, attended: 19 });
  await add("study", "2026-01-20", { topic: "二", form: "集中学习", due: 20, attended: 20 });
  await add("study", "2026-01-25", { topic: "三", form: "观影", due: 30 });
  await add("inquiries", "2026-02-01", { question: "一", topic: "招生", repliedAt: "2026-02-01T10:00" });
  await add("inquiries", "2026-02-02", { question: "二", topic: "招生" });
  await add("incidents", "2026-02-02", { summary: "一", level: "一般", responseHours: 3 });
  return { bureau, office, scope: await makeScope("drafter", bureau) };
}

test("key figures of a year, held against the same days of the year before", async () => {
  const { scope } = await house();
  const overview = await readOverview(scope, 2026, "2026-11-22");
  expect(overview?.tiles).toMatchObject([
    { key: "study", value: 2, before: null, beside: [39 / 40], measure: "次", percent: false },
    { key: "media", value: 5, before: 1, beside: [] },
    { key: "inquiries", value: 0.5, before: null, beside: [1, 2], percent: true },
    { key: "incidents", value: 1, before: null },
  ]);
  const whole = await readOverview(scope, 2026, "2027-01-05");
  expect(whole?.tiles[1]).toMatchObject({ value: 5, before: 2 });
});

test("plots by month: choices in their order, then what else there is, then what has no value", async () => {
  const { scope } = await house();
  const { plots = [] } = (await readOverview(scope, 2026, "2026-11-22")) ?? {};
  const [media, study, inquiries] = plots;
  const drawn = media?.series.map(({ name, points }) => [name, points.map(({ value }) => value)]);
  const month = (...at: [month: number, value: number][]) =>
    Array.from({ length: 12 }, (_, index) => at.find(([each]) => each === index + 1)?.[1] ?? 0);
  expect(drawn).toEqual([
    ["国家级", month([3, 1])],
    ["省级", month()],
    ["市级", month([3, 2])],
    ["区县级", month()],
    ["内宣", month()],
    ["境外", month([12, 1])],
    [null, month([12, 1])],
  ]);
  expect(media?.records).toBe(5);
  expect(study?.series[0]?.points[0]).toMatchObject({ value: 39 / 40, part: 39, whole: 40, records: 2 });
  expect(study?.series[0]?.points[1]).toMatchObject({ value: null, records: 0 });
  expect(inquiries?.series[0]?.points[1]).toMatchObject({ value: 0.5, part: 1, whole: 2, records: 2 });
});

test("every number leads to exactly its records", async () => {
  const { scope } = await house();
  const overview = (await readOverview(scope, 2026, "2026-11-22"))!;
  const behind = async (href: string) => {
    const { pathname, searchParams } = new URL(href, "http://localhost");
    const query = listRecordsInput.parse(Object.fromEntries(searchParams));
    return (await listRecords(scope, pathname.split("/")[2]!, query)).total;
  };
  for (const { key, series } of overview.plots) {
    for (const { name, points } of series) {
      for (const [index, { href, records }] of points.entries())
        expect([key, name, index, await behind(href)]).toEqual([key, name, index, records]);
    }
  }
  const totals = await Promise.all(overview.tiles.map(({ href }) => behind(href)));
  expect(totals).toEqual([2, 5, 2, 1]);
});

test("nothing without records, and nothing of other units", async () => {
  const { bureau } = await house();
  expect(
    await readOverview(await makeScope("administrator", await makeUnit()), 2026, "2026-11-22"),
  ).toBeNull();
  const sister = await makeUnit({ parent: bureau });
  const scope = await makeScope("drafter", sister);
  expect(await readOverview(scope, 2026, "2026-11-22")).toBeNull();
  await makeRecord(kinds.media, sister, { date: "2020-03-05", values: { title: "甲", level: "市级" } });
  const own = (await readOverview(scope, 2026, "2026-11-22"))!;
  expect(own.tiles.map(({ value }) => value)).toEqual([null, null, null, null]);
  expect(own.plots.map(({ records }) => records)).toEqual([0, 0, 0]);
});

test("what counts with a field that its ledger lost is left out, and the rest stays", async () => {
  const { scope } = await house();
  const { id, declaration } = kinds.study;
  const { fields, ...rest } = declaration as Declaration;
  const left = { ...rest, fields: fields.filter(({ key }) => key !== "due") };
  const change = (data: Declaration) =>
    db.ledgerKind.update({ where: { id }, data: { declaration: data as unknown as Prisma.InputJsonValue } });
  await change(left);
  try {
    const overview = (await readOverview(scope, 2026, "2026-11-22"))!;
    expect(overview.plots.map(({ key }) => key)).toEqual(["media", "inquiries"]);
    expect(overview.tiles[0]).toMatchObject({ key: "study", value: 2, beside: [null] });
    expect(overview.tiles).toHaveLength(4);
  } finally {
    await change(declaration as Declaration);
  }
});
