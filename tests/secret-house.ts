import type { Scope } from "#lib/auth/scope.ts";
import { createToken } from "#lib/auth/tokens/mutations.ts";
import { db } from "#lib/db.ts";
import { contentHash } from "#lib/document/content-hash.ts";
import { type DocumentJson, parseDocument } from "#lib/document/schema.ts";
import type { Formula } from "#lib/ledger/figures/definition.ts";
import { setPoints } from "#lib/ledger/ranking/mutations.ts";
import { createView } from "#lib/ledger/views/mutations.ts";
import { createOutline } from "#lib/outlines/mutations.ts";
import { createEntry } from "#lib/proofread/dictionary/mutations.ts";
import { ignoreFinding } from "#lib/summaries/checking/mutations.ts";
import { fromNotation } from "#lib/templates/built-in/notation.ts";
import { createTemplate } from "#lib/templates/mutations.ts";
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
import { tinyPng } from "./exported-file.ts";
import { paperOf } from "./figured-house.ts";
import { makeReadBack } from "./make-read-back.ts";
import { makeSheet } from "./make-sheet.ts";
import { makeSubmission } from "./make-submission.ts";
import { makeThread } from "./make-thread.ts";
import { makeVersion } from "./make-version.ts";
import { figure } from "./paper.ts";

/** In every name that the office has. */
export const secret = "只有本科室知道的事";

/** Numbers that no other unit has. */
export const [year, position, people] = [1991, 7654, 98765];

/** Records of an office that the start page and the ranking tell of, and its points. */
async function enterYear(scope: Scope) {
  const kind = (key: string) => db().ledgerKind.findUniqueOrThrow({ where: { key } });
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
export const formula: Formula = {
  aggregate: { type: "list", field: "title", top: 5 },
  filter: [],
  span: "until",
};

/** A ledger of an office with a record, its file, a figure, a saved view and a lock. */
async function ledgerOf(scope: Scope, office: { id: string }) {
  const kind = await makeKind(office, testDeclaration, secret);
  const record = await makeRecord(kind, office, { values: { title: secret }, returnReason: secret });
  const { userId, userName } = scope;
  await db().recordChange.create({ data: { recordId: record.id, userId, userName, act: "create" } });
  await db().recordFile.create({ data: { recordId: record.id, name: secret, mime: "text/plain", size: 1 } });
  await db().ledgerLock.create({ data: { unitId: office.id, until: new Date(`${year}-12-31`) } });
  const definition = await makeDefinition(kind, office, { name: secret, formula });
  await createView(scope, { kindId: kind.id, name: secret, query: {} });
  return { kind: kind.id, record: record.id, definition: definition.id };
}

/** Summaries of an office under review, one submitted to a person and one by them. */
async function reviewsOf(scope: Scope, office: { id: string; path: string }, doc: DocumentJson) {
  const other = { ...(await makeScope("administrator", office)), userName: secret };
  const ids: string[] = [];
  for (const [submitter, signer] of [
    [other, scope],
    [scope, other],
  ] as const) {
    const summary = await makeSummary(scope, { doc, year: year - 1 });
    await makeSubmission(summary, submitter, [signer]);
    ids.push(summary.id);
  }
  return ids[1]!;
}

/** An office of a bureau, with one of everything. */
export async function secretHouse() {
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
  const image = await db().image.create({
    data: { summaryId: summary.id, mime: "image/png", ...size, bytes: tinyPng },
  });
  await makeVersion(scope, summary, doc, secret);
  const reviewed = await reviewsOf(scope, office, doc);
  await makeSummary(scope, { doc, year: year - 1, state: "final" });
  const user = await makeUser(office, { displayName: secret });
  const duty = { ownerId: user.id, dueOn: new Date("1990-01-01") };
  const key = doc.content![1]!.attrs!.id as string;
  await db().sectionDuty.create({ data: { summaryId: summary.id, key, ...duty } });
  const imported = await makeImport(scope, secret);
  const field = `f${position}`;
  const fields = [...testDeclaration.fields, { key: field, name: secret, type: "text" as const }];
  const declared = await makeKind(office, { ...testDeclaration, fields }, secret);
  const formula = { filter: [{ field, filled: true }] };
  const defined = await makeDefinition(declared, office, { name: secret, formula });
  const text = { text: secret, sentence: secret, value: 1, unitId: office.id, below: true };
  await db().summaryFigure.create({
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
    ...{ key, doc, reviewed },
    key: doc.content![1]!.attrs!.id as string,
    base: contentHash(parseDocument(doc)),
  };
  const ids = { ...found, summary: summary.id, draft: draft.id, section, image: image.id, user: user.id };
  const sheetKind = await makeKind(office, undefined, secret);
  const brought = { sheet: await makeSheet(scope, sheetKind, secret, position), sheetKind: sheetKind.id };
  await makeThread(summary, scope, { quote: secret, text: secret, mentions: [scope.userId] });
  await makeReadBack(summary, secret);
  const file = await makeFile({ id: ledger.record }, `${secret}.txt`);
  await createToken(scope, { name: secret, days: 30 });
  await createEntry(scope, { wrong: secret, right: "", source: "", date: "", note: "" });
  await db().ruleSetting.createMany({
    data: ["weekday", secret].map((rule) => ({ unitId: office.id, rule, level: "off" })),
  });
  const place = { rule: "doubled-marks", about: "", text: secret, sentence: secret, nth: 0 };
  await ignoreFinding(scope, { id: summary.id, place, reason: secret });
  return { bureau, office, scope, template, outline, ...brought, ...ids, ...ledger, file };
}
