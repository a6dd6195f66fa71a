import { expect, test } from "vitest";
import { makeDocument, makeScope, makeSummary, makeUnit } from "../../tests/builders.ts";
import { testDatabase } from "../../tests/database.ts";
import type { Scope } from "../auth/scope.ts";
import { listSummariesInput } from "./input.ts";
import { listSummaries, summariesInProgress, summaryYears } from "./queries.ts";

await testDatabase();

const list = (scope: Scope, filter: Record<string, unknown> = {}) =>
  listSummaries(scope, listSummariesInput.parse(filter));
const titles = async (scope: Scope, filter: Record<string, unknown> = {}) =>
  (await list(scope, filter)).summaries.map(({ title }) => title);
const titled = (scope: Scope, title: string, given = {}) =>
  makeSummary(scope, { doc: makeDocument(["全年。"], title), ...given });

async function house() {
  const bureau = await makeUnit();
  const [office, sister] = [await makeUnit({ parent: bureau }), await makeUnit({ parent: bureau })];
  return { bureau, office, sister, scope: await makeScope("drafter", office) };
}

test("the list is narrowed by words, state, year, what is deleted, and page", async () => {
  const { office, sister, bureau, scope } = await house();
  const above = await makeScope("viewer", bureau);
  const day = (n: number) => ({ updatedAt: new Date(Date.UTC(2026, 0, n)) });
  await titled(scope, "完成率100%的总结", { ...day(1), state: "final", year: 2025 });
  await titled(scope, "Annual_report\\2026", { ...day(2), state: "review" });
  await titled(scope, "学习总结", day(3));
  await titled(await makeScope("drafter", sister), "宣传总结", day(4));
  await titled(scope, "删除的总结", { ...day(5), deletedAt: new Date() });
  const cases: [Record<string, unknown>, string[]][] = [
    [{}, ["宣传总结", "学习总结", "Annual_report\\2026", "完成率100%的总结"]],
    [{ text: "%" }, ["完成率100%的总结"]],
    [{ text: "_" }, ["Annual_report\\2026"]],
    [{ text: "\\" }, ["Annual_report\\2026"]],
    [{ text: "ANNUAL" }, ["Annual_report\\2026"]],
    [{ text: sister.name }, ["宣传总结"]],
    [{ text: "总结", state: "final" }, ["完成率100%的总结"]],
    [{ state: "review" }, ["Annual_report\\2026"]],
    [{ year: "2025" }, ["完成率100%的总结"]],
    [{ deleted: "1" }, ["删除的总结"]],
    [
      { state: "none", year: "soon", page: "-1" },
      ["宣传总结", "学习总结", "Annual_report\\2026", "完成率100%的总结"],
    ],
    [{ page: 2 }, []],
  ];
  for (const [filter, expected] of cases) expect(await titles(above, filter)).toEqual(expected);
  expect((await summariesInProgress(scope)).map(({ title }) => title)).toEqual([
    "学习总结",
    "Annual_report\\2026",
  ]);
  expect(await summaryYears(scope)).toEqual([2026, 2025]);
  expect((await list(scope, { year: 2025 })).summaries[0]!.unit.id).toBe(office.id);
});

test("pages follow one another without gap or repetition", async () => {
  const { scope } = await house();
  const updatedAt = new Date();
  const made = await Promise.all(
    Array.from({ length: 21 }, (_, n) => titled(scope, `总结${n}`, { updatedAt })),
  );
  const [first, second] = [await list(scope), await list(scope, { page: 2 })];
  expect([first.summaries.length, second.summaries.length, first.pages]).toEqual([20, 1, 2]);
  const seen = [...first.summaries, ...second.summaries].map(({ id }) => id);
  expect(seen.toSorted()).toEqual(made.map(({ id }) => id).toSorted());
});
