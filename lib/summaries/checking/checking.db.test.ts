import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Unit } from "../../../prisma/client/client.ts";
import {
  makeDefinition,
  makeDocument,
  makeKind,
  makeRecord,
  makeScope,
  makeSummary,
  makeUnit,
} from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { doc, figure, p } from "../../../tests/paper.ts";
import type { Scope } from "../../auth/scope.ts";
import { createOutline } from "../../outlines/mutations.ts";
import { placeFindings } from "../../proofread/checking/place.ts";
import { createEntry } from "../../proofread/dictionary/mutations.ts";
import { setRule } from "../../proofread/settings/mutations.ts";
import { fromNotation } from "../../templates/built-in/notation.ts";
import { createTemplate } from "../../templates/mutations.ts";
import { heedFinding, ignoreFinding } from "./mutations.ts";
import { checkSetup, checkSummary, listIgnored } from "./queries.ts";

const db = await testDatabase();

let bureau: Unit;
let unit: Unit;
let drafter: Scope;
let reviewer: Scope;
let stranger: Scope;

beforeAll(async () => {
  bureau = await makeUnit();
  unit = await makeUnit({ parent: bureau });
  drafter = await makeScope("drafter", unit);
  reviewer = await makeScope("reviewer", unit);
  stranger = await makeScope("administrator", await makeUnit());
});

const wrong = doc(p("body", "全年学习12次。。"), p("body", "宣传，，检查。"));
const found = async (id: string, paper = wrong) =>
  (await checkSummary(drafter, id, paper)).filter(({ rule }) => rule === "doubled-marks");

/** The place of the first finding of the document, as a browser sends it. */
async function placeIn(id: string) {
  return placeFindings(wrong, await found(id))[0]!.place;
}

test("what is ignored stays away until it is taken back; who did what is recorded", async () => {
  const { id } = await makeSummary(drafter, { doc: wrong.toJSON() });
  expect((await found(id)).map(({ text }) => text)).toEqual(["。。", "，，"]);
  const place = await placeIn(id);
  await ignoreFinding(drafter, { id, place, reason: "原文如此" });
  expect((await found(id)).map(({ text }) => text)).toEqual(["，，"]);
  const [ignored] = await listIgnored(reviewer, id);
  expect(ignored).toMatchObject({ ...place, reason: "原文如此", userName: drafter.userName });

  // Elsewhere it may be written; in the sentence itself not.
  const elsewhere = doc(p("body", "前言。"), p("body", "全年学习12次。。"));
  expect(await found(id, elsewhere)).toEqual([]);
  expect(await found(id, doc(p("body", "全年学习13次。。")))).toHaveLength(1);

  await heedFinding(reviewer, { id, ignoredId: ignored!.id });
  await heedFinding(reviewer, { id, ignoredId: ignored!.id });
  expect(await found(id)).toHaveLength(2);
  const events = await db.auditEvent.findMany({ where: { objectId: id }, orderBy: { id: "asc" } });
  expect(events.map(({ action, userName }) => [action, userName])).toEqual([
    ["summary.ignore-finding", drafter.userName],
    ["summary.heed-finding", reviewer.userName],
  ]);
  expect(events[1]!.detail).toEqual({
    ...{ rule: "doubled-marks", reason: "原文如此", ignoredBy: drafter.userName },
  });
});

test("of two people who ignore the same at the same time one is named", async () => {
  const { id } = await makeSummary(drafter, { doc: wrong.toJSON() });
  const place = await placeIn(id);
  await Promise.all([
    ignoreFinding(drafter, { id, place, reason: "甲" }),
    ignoreFinding(reviewer, { id, place, reason: "乙" }),
  ]);
  expect(await listIgnored(drafter, id)).toHaveLength(1);
  expect(await db.auditEvent.count({ where: { objectId: id } })).toBe(1);
});

test("what is ignored although nothing is found there any more is kept, and does no harm", async () => {
  const { id } = await makeSummary(drafter, { doc: wrong.toJSON() });
  const place = { ...(await placeIn(id)), sentence: "早已改过的一句。" };
  await ignoreFinding(drafter, { id, place, reason: "旧" });
  expect(await found(id)).toHaveLength(2);
  expect(await listIgnored(drafter, id)).toHaveLength(1);
});

test("only who may write or suggest may ignore, while it is not final, and strangers do not find it", async () => {
  const { id } = await makeSummary(drafter, { doc: wrong.toJSON() });
  const place = await placeIn(id);
  const request = { id, place, reason: "原文如此" };
  const viewer = await makeScope("viewer", unit);
  await expect(ignoreFinding(viewer, request)).rejects.toMatchObject({ code: "access.forbidden" });
  await expect(ignoreFinding(stranger, request)).rejects.toMatchObject({ code: "access.not-found" });
  await db.summary.update({ where: { id }, data: { state: "review" } });
  await ignoreFinding(reviewer, request);
  const [ignored] = await listIgnored(viewer, id);
  const taken = { id, ignoredId: ignored!.id };
  await expect(heedFinding(stranger, taken)).rejects.toMatchObject({ code: "access.not-found" });
  for (const ask of [checkSetup, listIgnored, (scope: Scope, id: string) => checkSummary(scope, id, wrong)]) {
    await expect(ask(stranger, id)).rejects.toMatchObject({ code: "access.not-found" });
    await expect(ask(drafter, randomUUID())).rejects.toMatchObject({ code: "access.not-found" });
    await expect(ask(drafter, "1")).rejects.toMatchObject({ code: "access.not-found" });
  }
  await db.summary.update({ where: { id }, data: { state: "final" } });
  await expect(heedFinding(reviewer, taken)).rejects.toMatchObject({ code: "access.forbidden" });
  expect(await listIgnored(viewer, id)).toHaveLength(1);
});

test("an id of another summary takes nothing back", async () => {
  const [one, other] = [await makeSummary(drafter), await makeSummary(drafter)];
  await ignoreFinding(drafter, { id: one.id, place: await placeIn(one.id), reason: "甲" });
  const [ignored] = await listIgnored(drafter, one.id);
  await heedFinding(drafter, { id: other.id, ignoredId: ignored!.id });
  expect(await listIgnored(drafter, one.id)).toHaveLength(1);
});

test("knows the period, the names of the tree, the outline's headings and last year's text", async () => {
  const words = { guidance: "", body: fromNotation("正文。"), position: 10 };
  const templateIds = [
    await createTemplate(drafter, { ...words, heading: "理论学习" }),
    await createTemplate(drafter, { ...words, heading: "宣传工作" }),
  ];
  const outlineId = await createOutline(drafter, { name: "总结", title: "{unit}总结", templateIds });
  const school = await makeUnit({ parent: bureau, name: "长湖第一小学", shortName: "一小", kind: "school" });
  const given = { outlineId, year: 2025 };
  const past = (text: string, data: object) => makeSummary(drafter, { doc: makeDocument([text]), ...data });
  await past("定稿的去年。", { ...given, state: "final" });
  await past("后来又起草的去年。", given);
  await past("另一份提纲。", { year: 2025, state: "final" });
  await past("去年上半年。", { ...given, periodKind: "half" });
  const { id } = await makeSummary(drafter, { outlineId });
  const { context } = await checkSetup(drafter, id);
  expect(context.period).toEqual({ periodKind: "year", year: 2026, part: 1 });
  expect(context.unit.names).toEqual(expect.arrayContaining([unit.name, bureau.name, school.name, "一小"]));
  expect(context.unit.names).not.toContain(
    (await db.unit.findUniqueOrThrow({ where: { id: stranger.unitId } })).name,
  );
  expect(context.expected).toEqual(["理论学习", "宣传工作"]);
  expect(context.lastYear).toEqual(["年度工作总结", "理论学习", "定稿的去年。"]);
  const { id: alone } = await makeSummary(drafter, { year: 2001 });
  expect((await checkSetup(drafter, alone)).context).toMatchObject({ lastYear: null, expected: [] });
});

test("figures that the records do not say any more are found on the server too", async () => {
  const kind = await makeKind(unit);
  const { id: definition } = await makeDefinition(kind, unit);
  await makeRecord(kind, unit);
  const said = (text: string, value: number) => figure(text, { definition, text, value, measure: "次" });
  const paper = doc(p("body", "活动", said("1次", 1), "，又", said("9次", 9), "。"));
  const { id } = await makeSummary(drafter, { doc: paper.toJSON() });
  const stale = (await checkSummary(drafter, id, paper)).filter(({ rule }) => rule === "figure-stale");
  expect(stale.map(({ text }) => text)).toEqual(["9次"]);
});

test("minds the dictionary and the settings of the unit and those above it", async () => {
  const administrator = await makeScope("administrator", bureau);
  await createEntry(administrator, {
    wrong: "长湖一中学",
    right: "长湖第一中学",
    source: "",
    date: "",
    note: "",
  });
  await setRule(administrator, { rule: "doubled-marks", level: "error" });
  const paper = doc(p("body", "长湖一中学学习，，宣传。"));
  const { id } = await makeSummary(drafter, { doc: paper.toJSON() });
  const findings = await checkSummary(drafter, id, paper);
  expect(findings.map(({ rule, level, text }) => [rule, level, text])).toEqual(
    expect.arrayContaining([
      ["dictionary", expect.anything(), "长湖一中学"],
      ["doubled-marks", "error", "，，"],
    ]),
  );
  await setRule(administrator, { rule: "doubled-marks", level: "off" });
  expect(await found(id, paper)).toEqual([]);
});
