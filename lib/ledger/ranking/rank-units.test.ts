import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInPoints, type Points, pointsOf } from "./points.ts";
import { type Counted, rankUnits, type Veto } from "./rank-units.ts";

const units = ["甲", "乙", "丙", "丁", "戊"].map((name) => ({ id: name, name }));
const points: Points = { 省级: { 报刊: 10, "": 5 }, 市级: { "": 2.5 } };

const count = (unitId: string, level: string, channel: string, now: number, before = 0): Counted => ({
  ...{ unitId, level, channel, now, before },
});
const veto = (unitId: string): Veto => ({
  unitId,
  recordId: `r-${unitId}`,
  title: "午餐",
  date: "2026-03-05",
});

const rank = (counts: Counted[], vetoes: Veto[] = [], award = false) =>
  rankUnits({ units, counts, points, vetoes, award });
const places = (lines: ReturnType<typeof rank>) =>
  lines.map(({ unit, points, rank }) => [unit.id, points, rank]);

test("equal points share a place, units without reports end the list", () => {
  const lines = rank([
    count("甲", "省级", "报刊", 1),
    count("乙", "省级", "网站", 1),
    count("丙", "市级", "", 2),
    count("丁", "市级", "报刊", 1),
  ]);
  expect(places(lines)).toEqual([
    ["甲", 10, 1],
    ["丙", 5, 2],
    ["乙", 5, 2],
    ["丁", 2.5, 4],
    ["戊", 0, null],
  ]);
});

test("a report that is worth nothing is one nevertheless", () => {
  const [line] = rank([count("丙", "校级", "报刊", 3)]);
  expect(line).toMatchObject({ unit: { id: "丙" }, reports: 3, points: 0, rank: 1 });
});

test("points and reports by level, each level once", () => {
  const [line] = rank([
    count("甲", "省级", "报刊", 2),
    count("甲", "省级", "微信", 1),
    count("甲", "市级", "微信", 4),
  ]);
  expect(line).toMatchObject({
    ...{ reports: 7, points: 35 },
    levels: [
      { level: "市级", reports: 4, points: 10 },
      { level: "省级", reports: 3, points: 25 },
    ],
  });
});

test("the change against the period before", () => {
  const lines = rank([
    count("甲", "省级", "报刊", 3, 1),
    count("乙", "省级", "报刊", 2, 2),
    count("丙", "省级", "报刊", 1, 0),
    count("丁", "省级", "报刊", 0, 3),
  ]);
  expect(lines.map(({ unit, rank, change }) => [unit.id, rank, change])).toEqual([
    ["甲", 1, 2],
    ["乙", 2, 0],
    ["丙", 3, null],
    ["丁", null, null],
    ["戊", null, null],
  ]);
});

describe("a veto", () => {
  const counts = [
    count("甲", "省级", "报刊", 3),
    count("乙", "省级", "报刊", 2),
    count("丙", "省级", "报刊", 1),
  ];
  test("only marks in a month", () => {
    const lines = rank(counts, [veto("甲"), veto("甲")]);
    expect(places(lines).slice(0, 2)).toEqual([
      ["甲", 30, 1],
      ["乙", 20, 2],
    ]);
    expect(lines[0]?.vetoes).toHaveLength(2);
  });
  test("excludes from the award of a year: below the places, with its points", () => {
    expect(places(rank(counts, [veto("甲"), veto("戊")], true))).toEqual([
      ["乙", 20, 1],
      ["丙", 10, 2],
      ["甲", 30, null],
      ["戊", 0, null],
      ["丁", 0, null],
    ]);
  });
});

const level = fc.constantFrom(...Object.keys(builtInPoints), "校级", "__proto__", "constructor", "");
const channel = fc.constantFrom("报刊", "网站", "广播", "", "__proto__", "toString");
const reports = fc.nat(20);
const unitId = fc.constantFrom(...units.map(({ id }) => id));
const counted = fc.array(fc.record({ unitId, level, channel, now: reports, before: reports }), {
  maxLength: 30,
});
const vetoed = fc.array(unitId.map(veto), { maxLength: 4 });
const given = fc.record({ counts: counted, vetoes: vetoed, award: fc.boolean() });
const all = { units, points: builtInPoints };

test("the sum of all points is the sum over all reports, whatever is vetoed", () => {
  fc.assert(
    fc.property(given, (each) => {
      const ranked = rankUnits({ ...all, ...each });
      const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);
      const worth = ({ level, channel, now }: Counted) => now * pointsOf(builtInPoints, level, channel);
      expect(sum(ranked.map((line) => line.points))).toBe(sum(each.counts.map(worth)));
      expect(sum(ranked.map((line) => line.reports))).toBe(sum(each.counts.map(({ now }) => now)));
      for (const { points, reports, levels } of ranked) {
        expect([sum(levels.map((one) => one.points)), sum(levels.map((one) => one.reports))]).toEqual([
          points,
          reports,
        ]);
      }
    }),
  );
});

test("the order in which units and counts come makes no difference", () => {
  const shuffled = fc.tuple(given, fc.shuffledSubarray(units, { minLength: units.length }), fc.nat());
  fc.assert(
    fc.property(shuffled, ([each, others, turn]) => {
      const at = turn % Math.max(1, each.counts.length);
      const counts = [...each.counts.slice(at), ...each.counts.slice(0, at)].toReversed();
      expect(rankUnits({ ...all, ...each, units: others, counts })).toEqual(rankUnits({ ...all, ...each }));
    }),
  );
});

test("a place is one more than how many have more points; nobody else has one", () => {
  fc.assert(
    fc.property(given, (each) => {
      const ranked = rankUnits({ ...all, ...each });
      const placed = ranked.filter(({ rank }) => rank !== null);
      for (const { points, rank } of placed)
        expect(rank).toBe(1 + placed.filter((other) => other.points > points).length);
      expect(ranked.slice(0, placed.length)).toEqual(placed);
      for (const { rank, reports, vetoes } of ranked)
        expect(rank === null).toBe(reports === 0 || (each.award && vetoes.length > 0));
    }),
  );
});
