import { TiptapTransformer } from "@hocuspocus/transformer";
import { beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { checkPassword } from "#lib/auth/password.ts";
import { placesOfThreads } from "#lib/document/comments-of.ts";
import { contentHash } from "#lib/document/content-hash.ts";
import { figuresOf } from "#lib/document/figures.ts";
import { parseDocument } from "#lib/document/schema.ts";
import { suggestionsOf } from "#lib/document/suggestions/list-suggestions.ts";
import type { Declaration } from "#lib/ledger/declaration.ts";
import { builtInDefinitions } from "#lib/ledger/figures/built-in/built-in-definitions.ts";
import { checkValues } from "#lib/ledger/records/check-values.ts";
import { valuesOf } from "#lib/ledger/records/stored-values.ts";
import { builtInTemplates } from "#lib/templates/built-in/built-in-templates.ts";
import { testDatabase } from "../../tests/database.ts";
import { loadBuiltIn } from "../built-in.ts";
import { demoPassword, demoUsers } from "./demo-people.ts";
import { filledIn2026 } from "./draft-of-2026.ts";
import { halfYearSuggested } from "./half-year-under-review.ts";
import { loadDemo } from "./load-demo.ts";

const db = await testDatabase();

beforeAll(async () => {
  // As two processes do that start on one empty database.
  await Promise.all([loadBuiltIn(db), loadBuiltIn(db)]);
  await Promise.all([loadDemo(db), loadDemo(db)]);
});

test("gives the same accounts at every start and loads nothing twice", async () => {
  const [first, second] = [await loadDemo(db), await loadDemo(db)];
  expect(second).toEqual(first);
  expect(first.map(({ name }) => name)).toEqual(demoUsers.map(({ name }) => name));
  expect(await db.user.count()).toBe(demoUsers.length);
});

test("prints passwords that fit, and only of accounts that still have them", async () => {
  const { passwordHash } = await db.user.findUniqueOrThrow({ where: { name: "zhoumin" } });
  expect(await checkPassword(passwordHash, demoPassword)).toBe(true);
  await db.user.update({ where: { name: "sunyue" }, data: { passwordHash: "changed" } });
  expect((await loadDemo(db)).map(({ name }) => name)).not.toContain("sunyue");
});

test("the sample has a finished summary and one in progress, as the application makes them", async () => {
  const [past, current] = await db.summary.findMany({
    where: { periodKind: "year" },
    orderBy: { year: "asc" },
    include: { unit: true, sections: { orderBy: { position: "asc" } } },
  });
  expect(past).toMatchObject({ year: 2025, state: "final", blanks: 0 });
  expect(past!.characters).toBeGreaterThan(2300);
  expect(past!.sections).toHaveLength(9);
  expect(past!.sections.slice(1).every(({ templateId }) => templateId !== null)).toBe(true);
  expect(current).toMatchObject({
    year: 2026,
    state: "drafting",
    title: `${current!.unit.name}2026年度宣传思想工作总结`,
  });
  expect(current!.blanks).toBeGreaterThan(40);
  const [confirmed, ...others] = figuresOf(parseDocument(current!.doc)).map(({ attrs }) => attrs);
  expect(confirmed).toMatchObject({
    text: "12次",
    value: 12,
    unit: current!.unitId,
    year: 2026,
    stale: false,
  });
  expect(others.filter(({ text }) => text === "").length).toBeGreaterThan(2);
  for (const { ydoc, doc } of [past!, current!]) {
    const history = new Y.Doc();
    Y.applyUpdate(history, ydoc);
    const restored = TiptapTransformer.fromYdoc(history, "default");
    expect(parseDocument(restored).eq(parseDocument(doc))).toBe(true);
  }
});

test("one summary is under review, with suggestions and comments at their words", async () => {
  const summary = await db.summary.findFirstOrThrow({
    where: { periodKind: "half" },
    include: {
      submissions: { include: { steps: true } },
      threads: true,
      versions: { orderBy: { number: "asc" } },
    },
  });
  const doc = parseDocument(summary.doc);
  const [submission] = summary.submissions;
  expect(summary.state).toBe("review");
  expect(submission?.hash).toBe(contentHash(doc));
  expect(submission?.steps.map(({ personName }) => personName)).toEqual(["何静", "沈启明"]);
  expect(new Set(suggestionsOf(doc).map(({ name }) => name))).toEqual(new Set(["何静"]));
  expect(suggestionsOf(doc).length).toBeGreaterThanOrEqual(halfYearSuggested.length);
  const places = placesOfThreads(doc);
  for (const { id, quote } of summary.threads) {
    const { start = 0, end = 0 } = places.get(id) ?? {};
    expect(doc.textBetween(start, end)).toBe(quote);
  }
  const [begun, submitted] = summary.versions;
  expect([begun?.reason, submitted?.reason]).toEqual(["begun", "submitted"]);
  expect(submitted).toMatchObject({ removed: 0, id: submission?.versionId });
  expect(submitted?.added).toBeGreaterThan(0);
  const times = suggestionsOf(doc).map(({ at }) => Math.abs(at - Number(submission?.createdAt)));
  expect(Math.max(...times)).toBeLessThan(60_000);
});

test("the ledgers of the sample hold what the application itself would take, one overdue, one sent back", async () => {
  const records = await db.ledgerRecord.findMany({ include: { kind: true, changes: true } });
  expect(records.length).toBeGreaterThan(60);
  for (const { kind, facts, words, changes, date } of records) {
    const declaration = kind.declaration as unknown as Declaration;
    const computed = new Set(declaration.fields.filter(({ hours }) => hours).map(({ key }) => key));
    const values = Object.entries(valuesOf({ facts, words })).filter(([key]) => !computed.has(key));
    const { problems } = checkValues(declaration, Object.fromEntries(values));
    expect([kind.name, date, problems]).toEqual([kind.name, date, []]);
    expect(changes.map(({ act }) => act)).toContain("create");
  }
  expect(new Set(records.map(({ date }) => date.getUTCFullYear()))).toEqual(new Set([2025, 2026]));
  expect(records.filter(({ returnReason }) => returnReason)).toHaveLength(1);
  const incidents = records.filter(({ kind, dueAt }) => kind.key === "opinion-incidents" && dueAt);
  expect(incidents).toMatchObject([{ state: "judged" }]);
  const sessions = records.filter(({ kind, facts, date }) => {
    const form = (facts as { form?: string }).form;
    return kind.key === "theory-study" && form === "集中学习" && date.getUTCFullYear() === 2026;
  });
  const draft = await db.summary.findFirstOrThrow({
    where: { year: 2026, periodKind: "year" },
    select: { doc: true },
  });
  const said = figuresOf(parseDocument(draft.doc)).map(({ attrs }) => attrs.value);
  expect(sessions, "as many as the draft says").toHaveLength(said[0]!);
});

test("every answer of the sample fits a blank or a figure of the outline", async () => {
  const prompts = new Set(
    [
      ...builtInTemplates
        .map(({ body }) => body)
        .join("")
        .matchAll(/\{\{(?:\w+:)?(.+?)\}\}/g),
    ].map(([, prompt = ""]) => {
      const key = prompt.split(" ")[0];
      return builtInDefinitions.find((definition) => definition.key === key)?.name ?? prompt;
    }),
  );
  expect(Object.keys(filledIn2026).filter((prompt) => !prompts.has(prompt))).toEqual([]);
});
