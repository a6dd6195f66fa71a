import { randomUUID } from "node:crypto";
import { globSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { searchAuditInput } from "#lib/audit/input.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { createOutline } from "#lib/outlines/mutations.ts";
import { searchInput } from "#lib/sections/input.ts";
import { listSummariesInput } from "#lib/summaries/input.ts";
import { fromNotation } from "#lib/templates/built-in/notation.ts";
import { templateListInput } from "#lib/templates/input.ts";
import { createTemplate } from "#lib/templates/mutations.ts";
import { listUsersInput } from "#lib/users/input.ts";
import {
  makeDefinition,
  makeDocument,
  makeImport,
  makeKind,
  makeRecord,
  makeScope,
  makeSections,
  makeSummary,
  makeUnit,
  makeUser,
} from "./builders.ts";
import { testDatabase } from "./database.ts";
import { tinyPng } from "./exported-file.ts";

const db = await testDatabase();

/** In every name that the office has. */
const secret = "只有本科室知道的事";

/** Numbers that no other unit has. */
const [year, position] = [1991, 7654];

/** An office of a bureau, with one of everything. */
async function house() {
  const bureau = await makeUnit();
  const office = await makeUnit({ parent: bureau, name: `${secret}科`, shortName: secret });
  const scope = await makeScope("administrator", office);
  const words = { heading: secret, guidance: secret, body: fromNotation(secret), position };
  const template = await createTemplate(scope, words);
  const named = { name: secret, title: "{unit}{period}工作总结", templateIds: [template] };
  const outline = await createOutline(scope, named);
  const doc = makeDocument([secret], secret);
  doc.content![1]!.attrs!.template = template;
  const summary = await makeSummary(scope, { doc, year });
  const [section] = await makeSections(summary);
  const draft = await makeSummary(scope, { doc: makeDocument([], secret), year: year + 1 });
  const size = { width: 1, height: 1, size: tinyPng.length };
  const image = await db.image.create({
    data: { summaryId: summary.id, mime: "image/png", ...size, bytes: tinyPng },
  });
  const user = await makeUser(office, { displayName: secret });
  const brought = await makeImport(scope, secret);
  const kind = await makeKind(office);
  await makeRecord(kind, office, { values: { title: secret } });
  const list = { aggregate: { type: "list", field: "title", top: 9 } } as const;
  const definition = await makeDefinition(kind, office, { name: secret, formula: list });
  const found = {
    definition: definition.id,
    import: brought.id,
    document: brought.documents[0],
    key: doc.content![1]!.attrs!.id as string,
  };
  const ids = { ...found, summary: summary.id, draft: draft.id, section, image: image.id, user: user.id };
  return { bureau, office, scope, template, outline, ...ids };
}

type House = Awaited<ReturnType<typeof house>>;

/** For each query of lib: what to ask it about the things of a house, after the scope. */
const questions: Record<string, (house: House) => unknown[]> = {
  "audit.searchAudit": () => [searchAuditInput.parse({ object: secret })],
  "collab.findOpenable": ({ summary }) => [summary],
  "images.findImage": ({ image }) => [image],
  "images.listImages": ({ summary }) => [summary],
  "imports.countUndoubted": ({ import: id }) => [id],
  "imports.findImport": ({ import: id }) => [id],
  "imports.findImportDocument": ({ document }) => [document],
  "imports.listImports": () => [],
  "imports.loadKnowledge": () => [],
  "outlines.findOutline": ({ outline }) => [outline],
  "outlines.listOutlines": () => [{ archived: false }],
  "outlines.outlineSections": ({ outline }) => [outline],
  "outlines.visibleOutlines": () => [],
  "sections.loadExamples": () => [],
  "sections.searchSections": () => [searchInput.parse({ text: secret })],
  "sections.usedTemplates": () => [],
  "sections.reuse.carrySection": ({ section, draft }) => [section, { summaryId: draft }],
  "sections.reuse.findSection": ({ section }) => [section],
  "sections.reuse.sourceTexts": ({ summary, draft, key }) => [draft, [{ summaryId: summary, key }]],
  "sections.suggestions.suggestSections": ({ draft, template }) => [
    { summaryId: draft, key: "x", templateId: template, heading: "" },
  ],
  "summaries.figures.askFigures": (house) => [house.summary, { questions: [figureOf(house)] }],
  "summaries.figures.knownDefinitions": () => [],
  "summaries.figures.withFigures": (house) => [
    [{ type: "figure", attrs: { definition: house.definition } }],
    { unit: house.office.id, period: { periodKind: "year", year: 2026, part: 1 } },
  ],
  "summaries.rolling.previewRollForward": ({ summary, office }) => [rolling(summary, office.id)],
  "summaries.rolling.rolledForward": ({ summary, office }) => [rolling(summary, office.id)],
  "summaries.rolling.summariesToRoll": () => [{ text: secret }],
  "summaries.findExportable": ({ summary }) => [summary],
  "summaries.findSummary": ({ summary }) => [summary],
  "summaries.listSummaries": () => [listSummariesInput.parse({ text: secret })],
  "summaries.summariesInProgress": () => [],
  "summaries.summaryYears": () => [],
  "summaries.unitsToWriteFor": () => [],
  "templates.findTemplate": ({ template }) => [template],
  "templates.listTemplates": () => [templateListInput.parse({ search: secret })],
  "templates.nextPosition": () => [],
  "templates.usableTemplates": ({ office }) => [office.path],
  "templates.visibleTemplates": () => [],
  "units.findOwnUnit": () => [],
  "units.unitIds": ({ office }) => [office.id],
  "units.listUnits": () => [{ archived: true }],
  "users.listUsers": ({ office }) => [listUsersInput.parse({ unit: office.id })],
};

function rolling(sourceId: string, unitId: string) {
  return { requestId: randomUUID(), sourceId, unitId, periodKind: "year", year: 2027, part: 1 };
}

function figureOf({ definition, office }: House) {
  const period = { periodKind: "year", year: 2026, part: 1 } as const;
  return { definition, unit: office.id, below: true, before: false, ...period };
}

/** What the queries tell that answer with numbers only. */
const numbers: Record<string, number> = {
  "imports.countUndoubted": 2,
  "summaries.summaryYears": year,
  "templates.nextPosition": position + 10,
};

/** Those that nobody asks from outside, and why. */
const unscoped = [
  "auth.mayUseSetup", // there is nobody yet whose scope it could be
  "collab.loadHistory", // for the server itself, after `findOpenable`
  "templates.requireUsable", // a check within the mutations of outlines
];

type Query = (scope: Scope, ...question: unknown[]) => Promise<unknown>;

const queries = new Map<string, Query>();
for (const file of globSync("lib/**/queries.ts")) {
  const exports: Record<string, unknown> = await import(resolve(file));
  for (const [name, run] of Object.entries(exports)) {
    if (typeof run === "function")
      queries.set(`${file.split("/").slice(1, -1).join(".")}.${name}`, run as Query);
  }
}

/** What the caller gets to see: the answer, or the refusal. */
async function answer(scope: Scope, name: string, question: unknown[]): Promise<string> {
  try {
    return JSON.stringify(await queries.get(name)!(scope, ...question)) ?? "";
  } catch (error) {
    return String(error);
  }
}

test("every query has a case here", () => {
  expect([...queries.keys()].toSorted()).toEqual([...Object.keys(questions), ...unscoped].toSorted());
});

describe.each(Object.entries(questions))("%s", (name, questionOf) => {
  test("tells another unit nothing", async () => {
    const given = await house();
    const question = questionOf(given);
    const { template, outline, summary, section, image, user, office } = given;
    const names = [secret, template, outline, summary, section ?? "", image, user, office.id];
    const told = name in numbers ? [String(numbers[name])] : names;
    const own = await answer(given.scope, name, question);
    expect(
      told.some((fact) => own.includes(fact)),
      `the office itself gets ${own}`,
    ).toBe(true);
    const sister = await makeUnit({ parent: given.bureau });
    for (const role of ["administrator", "viewer"] as const) {
      for (const unit of [sister, await makeUnit()]) {
        const others = await answer(await makeScope(role, unit), name, question);
        expect(told.filter((fact) => others.includes(fact))).toEqual([]);
      }
    }
  });
});

test.each([
  ["nothing", {}],
  ["a place beyond all pages", { page: "99999999999999" }],
  ["a page that is none", { page: "-1.5" }],
  ["a character that PostgreSQL cannot store", { text: "\0", search: "\0", person: "\0", object: "\0" }],
  ["half a character", { text: "\ud800", search: "\ud800", person: "\ud800", object: "\ud800" }],
  ["the same twice", { text: ["a", "b"], search: ["a", "b"], person: ["a"], page: ["1", "2"], year: ["1"] }],
  ["far too long a text", { text: "长".repeat(5000), search: "长".repeat(5000), object: "长".repeat(5000) }],
  ["words where there are none", { year: "x", state: "x", unit: "x", role: "x", from: "x", action: "x" }],
])("an address that asks the lists for %s gets a list", async (_, given) => {
  const scope = await makeScope("administrator", await makeUnit());
  for (const [name, input] of Object.entries({
    "audit.searchAudit": searchAuditInput,
    "sections.searchSections": searchInput,
    "summaries.listSummaries": listSummariesInput,
    "templates.listTemplates": templateListInput,
    "users.listUsers": listUsersInput,
  })) {
    await expect(queries.get(name)!(scope, input.parse(given)), name).resolves.toBeDefined();
  }
});
