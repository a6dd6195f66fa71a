import { randomUUID } from "node:crypto";
import { globSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { searchAuditInput } from "#lib/audit/input.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { createToken } from "#lib/auth/tokens/mutations.ts";
import { parseDocument } from "#lib/document/schema.ts";
import { listInput } from "#lib/ledger/api/input.ts";
import type { Formula } from "#lib/ledger/figures/definition.ts";
import { setPoints } from "#lib/ledger/ranking/mutations.ts";
import { listRecordsInput } from "#lib/ledger/records/input.ts";
import { createView } from "#lib/ledger/views/mutations.ts";
import { createOutline } from "#lib/outlines/mutations.ts";
import { searchInput } from "#lib/sections/input.ts";
import { listSummariesInput } from "#lib/summaries/input.ts";
import { fromNotation } from "#lib/templates/built-in/notation.ts";
import { templateListInput } from "#lib/templates/input.ts";
import { createTemplate } from "#lib/templates/mutations.ts";
import { listUsersInput } from "#lib/users/input.ts";
import { loadBuiltIn } from "#server/built-in.ts";
import {
  makeDefinition,
  makeDocument,
  makeFigures,
  makeFile,
  makeImport,
  makeKind,
  makeRecord,
  makeScope,
  makeSections,
  makeSummary,
  makeUnit,
  makeUser,
  testDeclaration,
} from "./builders.ts";
import { testDatabase } from "./database.ts";
import { tinyPng } from "./exported-file.ts";
import { paperOf } from "./figured-house.ts";
import { makeSheet } from "./make-sheet.ts";
import { figure } from "./paper.ts";

const db = await testDatabase();
await loadBuiltIn(db);

/** In every name that the office has. */
const secret = "只有本科室知道的事";

/** Numbers that no other unit has. */
const [year, position, people] = [1991, 7654, 98765];

/** Records of an office that the start page and the ranking tell of, and its points. */
async function enterYear(scope: Scope) {
  const kind = (key: string) => db.ledgerKind.findUniqueOrThrow({ where: { key } });
  const unit = { id: scope.unitId };
  const report = { title: secret, medium: secret, level: "省级" };
  await makeRecord(await kind("media-reports"), unit, {
    values: report,
    returnReason: secret,
    returnedBy: secret,
  });
  const study = { topic: secret, form: "集中学习", due: people, attended: people };
  await makeRecord(await kind("theory-study"), unit, { values: study });
  const incident = { summary: secret, level: "一般", harm: true };
  await makeRecord(await kind("opinion-incidents"), unit, {
    values: incident,
    dueAt: new Date("2026-03-05"),
  });
  await setPoints(scope, { unitId: scope.unitId, points: { 省级: { "": 1 } } });
}

/** A figure that says what the records say. */
const formula: Formula = { aggregate: { type: "list", field: "title", top: 5 }, filter: [], span: "until" };

/** A ledger of an office with a record, its file, a figure, a saved view and a lock. */
async function ledgerOf(scope: Scope, office: { id: string }) {
  const kind = await makeKind(office, testDeclaration, secret);
  const record = await makeRecord(kind, office, { values: { title: secret }, returnReason: secret });
  const { userId, userName } = scope;
  await db.recordChange.create({ data: { recordId: record.id, userId, userName, act: "create" } });
  await db.recordFile.create({ data: { recordId: record.id, name: secret, mime: "text/plain", size: 1 } });
  await db.ledgerLock.create({ data: { unitId: office.id, until: new Date(`${year}-12-31`) } });
  const definition = await makeDefinition(kind, office, { name: secret, formula });
  await createView(scope, { kindId: kind.id, name: secret, query: {} });
  return { kind: kind.id, record: record.id, definition: definition.id };
}

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
  const imported = await makeImport(scope, secret);
  const key = `f${position}`;
  const fields = [...testDeclaration.fields, { key, name: secret, type: "text" as const }];
  const declared = await makeKind(office, { ...testDeclaration, fields }, secret);
  const formula = { filter: [{ field: key, filled: true }] };
  const defined = await makeDefinition(declared, office, { name: secret, formula });
  const text = { text: secret, sentence: secret, value: 1, unitId: office.id, below: true };
  await db.summaryFigure.create({
    data: {
      ...{ summaryId: summary.id, position: 0, definition: defined.id, definitionId: defined.id, ...text },
      ...{ periodKind: "year", year, part: 1 },
    },
  });
  await enterYear(scope);
  const ledger = await ledgerOf(scope, office);
  const about = {
    definition: ledger.definition,
    unit: office.id,
    below: true,
    periodKind: "year" as const,
    part: 1,
  };
  const figuredDoc = parseDocument(paperOf(secret, figure("7次", { ...about, year: 2026 })));
  const figured = await makeSummary(scope, { doc: figuredDoc.toJSON(), year: year + 1 });
  await makeFigures(figured);
  const found = {
    ...{ declared: declared.id, defined: defined.id, figured: figured.id, figuredDoc },
    question: { ...about, year: 2026, before: false },
    import: imported.id,
    document: imported.documents[0],
    key: doc.content![1]!.attrs!.id as string,
  };
  const ids = { ...found, summary: summary.id, draft: draft.id, section, image: image.id, user: user.id };
  const sheetKind = await makeKind(office, undefined, secret);
  const brought = { sheet: await makeSheet(scope, sheetKind, secret, position), sheetKind: sheetKind.id };
  const file = await makeFile({ id: ledger.record }, `${secret}.txt`);
  await createToken(scope, { name: secret, days: 30 });
  return { bureau, office, scope, template, outline, ...brought, ...ids, ...ledger, file };
}

type House = Awaited<ReturnType<typeof house>>;

const ranked = { periodKind: "year", year: 2026, part: 1 } as const;

/** For each query of lib: what to ask it about the things of a house, after the scope. */
const questions: Record<string, (house: House) => unknown[]> = {
  "audit.searchAudit": () => [searchAuditInput.parse({ object: secret })],
  "auth.tokens.listTokens": () => [],
  "collab.findOpenable": ({ summary }) => [summary],
  "images.findImage": ({ image }) => [image],
  "images.listImages": ({ summary }) => [summary],
  "imports.countUndoubted": ({ import: id }) => [id],
  "imports.findImport": ({ import: id }) => [id],
  "imports.findImportDocument": ({ document }) => [document],
  "imports.listImports": () => [],
  "imports.loadKnowledge": () => [],
  "ledger.excel.findSheet": ({ sheet }) => [sheet],
  "ledger.excel.importableKind": ({ kind }) => [kind],
  "ledger.excel.openPreview": ({ sheetKind, sheet }) => [sheetKind, sheet],
  "ledger.excel.previewSheet": ({ sheet }) => [sheet],
  "ledger.excel.rejectedRows": ({ sheet }) => [sheet, () => ""],
  "ledger.excel.sheetProgress": ({ sheet }) => [sheet],
  "ledger.export.exportRecords": ({ kind }) => [kind, listRecordsInput.parse({})],
  "ledger.export.templateFile": ({ kind }) => [kind],
  "ledger.counts.countRecords": () => [2026],
  "ledger.figures.findDefinition": ({ definition }) => [definition],
  "ledger.figures.listDefinitions": () => [],
  "ledger.figures.readFigures": ({ definition, office }) => [
    [{ ...asked(office), definition, before: true }],
  ],
  "ledger.figures.tryFormula": ({ kind, office }) => [{ ...asked(office), kindId: kind, formula }],
  "ledger.kinds.findKind": ({ kind }) => [kind],
  "ledger.kinds.listKinds": () => [{ archived: true }],
  "ledger.locks.lockedUntil": ({ office }) => [office.path],
  "ledger.locks.locksInReach": () => [],
  "ledger.records.allRecords": ({ kind }) => [kind, listRecordsInput.parse({}), 10],
  "ledger.records.findRecord": ({ record }) => [record],
  "ledger.records.lastOwnRecord": ({ kind }) => [kind],
  "ledger.records.listRecords": ({ kind, office }) => [kind, listRecordsInput.parse({ unit: office.id })],
  "ledger.records.recordHistory": ({ record }) => [record],
  "ledger.views.listViews": ({ kind }) => [kind],
  "ledger.api.kindNamed": ({ kind }) => [kind],
  "ledger.api.kindsForPrograms": () => [],
  "ledger.api.presentRecord": ({ record }) => [record],
  "ledger.api.recordsForPrograms": ({ kind }) => [listInput.parse({ kind })],
  "ledger.api.unitsForPrograms": () => [],
  "ledger.evidence.findFile": ({ record, file }) => [record, file],
  "ledger.evidence.readFile": ({ record, file }) => [record, file],
  "ledger.definitions.definitionUse": ({ defined }) => [defined],
  "ledger.definitions.listValues": () => [{ search: secret, year }],
  "ledger.kinds.kindUse": ({ declared }) => [declared],
  "ledger.kinds.usableKinds": () => [],
  "ledger.locks.listLocks": () => [],
  "ledger.overview.readOverview": () => [2026, "2026-11-22"],
  "ledger.ranking.findPoints": ({ office }) => [office.path],
  "ledger.ranking.listReports": () => [ranked],
  "ledger.ranking.readRanking": () => [ranked],
  "ledger.waiting.overdueRecords": () => [new Date("2026-11-22")],
  "ledger.waiting.returnedRecords": () => [],
  "ledger.figures.computationsFor": ({ question }) => [[question]],
  "ledger.tracing.describeFigures": ({ question }) => [[question]],
  "ledger.tracing.listTraced": ({ record }) => [[{ ids: [record], versions: [1], now: 1 }], 10],
  "ledger.tracing.traceFigures": ({ question }) => [[question]],
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
  "summaries.rolling.previewRollForward": ({ summary, office }) => [rolling(summary, office.id)],
  "summaries.rolling.rolledForward": ({ summary, office }) => [rolling(summary, office.id)],
  "summaries.rolling.summariesToRoll": () => [{ text: secret }],
  "summaries.sources.changedFigures": () => [],
  "summaries.sources.figureSources": ({ figured, figuredDoc }) => [figured, figuredDoc, 10],
  "summaries.uses.usesOfRecord": ({ record }) => [record],
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

function asked({ id: unit }: { id: string }) {
  return { unit, below: true, periodKind: "year", year: 2026, part: 1 };
}

function rolling(sourceId: string, unitId: string) {
  return { requestId: randomUUID(), sourceId, unitId, periodKind: "year", year: 2027, part: 1 };
}

/** What the queries tell that answer with numbers only. */
const numbers: Record<string, number> = {
  "ledger.kinds.kindUse": position,
  "imports.countUndoubted": 2,
  "ledger.excel.sheetProgress": position,
  "ledger.locks.lockedUntil": year,
  "ledger.overview.readOverview": people,
  "summaries.summaryYears": year,
  "templates.nextPosition": position + 10,
};

/** Those that nobody asks from outside, and why. */
const unscoped = [
  "auth.tokens.scopeOfToken", // it finds out whose scope it is
  "auth.mayUseSetup", // there is nobody yet whose scope it could be
  "ledger.judging.judgeSheet", // what becomes of the rows of a sheet that was found
  "collab.loadHistory", // for the server itself, after `findOpenable`
  "ledger.locks.requireOpen", // a check within the mutations of records
  "ledger.records.requireNamedUnits", // likewise
  "ledger.definitions.usedByFinal", // a check within the mutations of definitions
  "ledger.kinds.usedOf", // a check within the mutations of kinds
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
    const { template, outline, summary, section, image, user, office, kind, record, definition } = given;
    const ids = [template, outline, summary, section ?? "", image, user, office.id, kind, record, definition];
    const names = [secret, ...ids];
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
