import { beforeAll, describe, expect, test } from "vitest";
import type { Unit } from "../../prisma/client/client.ts";
import { makeDocument, makeScope, makeSummary, makeUnit } from "../../tests/builders.ts";
import { testDatabase } from "../../tests/database.ts";
import type { Scope } from "../auth/scope.ts";
import { parseDocument } from "../document/schema.ts";
import { searchInput } from "./input.ts";
import { storeSections } from "./mutations.ts";
import { searchSections } from "./queries.ts";

const db = await testDatabase();

let bureau: Unit;
let office: Unit;
let drafter: Scope;
let other: Scope;

async function stored(scope: Scope, texts: string[], given: object = {}) {
  const doc = makeDocument(texts, "年度工作总结");
  const summary = await makeSummary(scope, { doc, ...given });
  await db.$transaction((tx) => storeSections(tx, summary, parseDocument(doc)));
  return summary;
}

const found = async (scope: Scope, asked: object) => {
  const { hits } = await searchSections(scope, searchInput.parse(asked));
  return hits.map(({ snippet }) => snippet.text);
};

beforeAll(async () => {
  bureau = await makeUnit();
  office = await makeUnit({ parent: bureau });
  drafter = await makeScope("drafter", bureau);
  other = await makeScope("drafter", await makeUnit());
  await stored(drafter, ["深入开展师德师风建设，签订承诺书。"], { year: 2025 });
  await stored(drafter, ["师德考核覆盖全员，师德师风活动三次，师德宣讲两场。"], { year: 2020 });
  await stored(await makeScope("drafter", office), ["组织网络舆情应对演练。"], {
    state: "final",
    year: 2024,
  });
  await stored(drafter, ["思政课程与舆情无关。"], { periodKind: "month", part: 3, year: 2023 });
});

describe("searchSections", () => {
  test("finds a word in a longer one, and by one character", async () => {
    expect(await found(drafter, { text: "师德" })).toHaveLength(2);
    expect(await found(drafter, { text: "师" })).toHaveLength(2);
    expect(await found(drafter, { text: "思政课" })).toEqual(["思政课程与舆情无关。"]);
  });

  test("marks what it found", async () => {
    const { hits } = await searchSections(drafter, searchInput.parse({ text: "承诺书 理论" }));
    const { text, marks } = hits[0]!.snippet;
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(["承诺书"]);
    expect(hits[0]).toMatchObject({
      heading: "理论学习",
      headingMarks: [[0, 2]],
      year: 2025,
    });
  });

  test("puts what says it more often first, and among equals the newer year", async () => {
    expect(await found(drafter, { text: "师德" })).toEqual([
      expect.stringContaining("考核"),
      expect.stringContaining("承诺书"),
    ]);
    expect(await found(drafter, { text: "舆情" })).toEqual([
      expect.stringContaining("演练"),
      expect.stringContaining("无关"),
    ]);
  });

  test.each([
    ["“师德师风活动”", 1],
    ["“师风师德”", 0],
    ["师德 演练", 3],
    ["。，", 0],
    ["", 4],
    ["it's \\ % _ & | ! ( :*", 0],
  ])("%s finds %i", async (text, count) => {
    expect(await found(drafter, { text })).toHaveLength(count);
  });

  test("is narrowed by year, state, period and unit", async () => {
    expect(await found(drafter, { year: "2020" })).toHaveLength(1);
    expect(await found(drafter, { state: "final" })).toEqual(["组织网络舆情应对演练。"]);
    expect(await found(drafter, { period: "month" })).toHaveLength(1);
    expect(await found(drafter, { text: "舆情", unit: office.id })).toHaveLength(1);
  });

  test("another unit finds nothing, nor does the unit above by its id", async () => {
    expect(await found(other, { text: "师德" })).toEqual([]);
    expect(await found(other, { text: "", unit: bureau.id })).toEqual([]);
    expect(await found(await makeScope("drafter", office), { text: "" })).toEqual(["组织网络舆情应对演练。"]);
  });

  test("a deleted summary is not found", async () => {
    const { id } = await stored(drafter, ["控辍保学到户到人。"]);
    expect(await found(drafter, { text: "控辍保学" })).toHaveLength(1);
    await db.summary.update({ where: { id }, data: { deletedAt: new Date() } });
    expect(await found(drafter, { text: "控辍保学" })).toEqual([]);
  });
});

test("rows that did not change are left alone", async () => {
  const summary = await stored(drafter, ["一字不改。"]);
  const before =
    await db.$queryRaw`select id, xmin::text from section where summary_id = ${summary.id}::uuid`;
  const same = parseDocument(summary.doc);
  await db.$transaction((tx) => storeSections(tx, summary, same));
  expect(
    await db.$queryRaw`select id, xmin::text from section where summary_id = ${summary.id}::uuid`,
  ).toEqual(before);
});

test("a section of a million different words is stored, and found by those at its beginning", async () => {
  const scope = await makeScope("drafter", await makeUnit());
  const words = Array.from({ length: 1_000_000 }, (_, n) => `w${n}`).join(" ");
  await stored(scope, [words]);
  expect(await found(scope, { text: "w999" })).toHaveLength(1);
});
