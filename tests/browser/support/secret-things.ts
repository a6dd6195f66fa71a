import { db } from "#lib/db.ts";
import {
  makeDefinition,
  makeDocument,
  makeFile,
  makeImport,
  makeKind,
  makeRecord,
  makeSections,
  makeSummary,
  makeUser,
} from "../../builders.ts";
import { tinyPng } from "../../exported-file.ts";
import { makeSheet } from "../../make-sheet.ts";
import { makeSubmission } from "../../make-submission.ts";
import { makeVersion } from "../../make-version.ts";
import type { Office } from "./office.ts";

/** Stands in everything that the office has, and in nothing else. */
export const secret = "只有本科室知道的事";

/** A summary of the office; its id. */
export async function secretSummary({ unit, drafter }: Office): Promise<string> {
  const doc = makeDocument([secret], secret);
  return (await makeSummary({ unitId: unit.id, userId: drafter.id }, { doc })).id;
}

/** A summary of the office with a version. */
export async function secretVersion(office: Office): Promise<string> {
  const id = await secretSummary(office);
  const { drafter } = office;
  await makeVersion({ userId: drafter.id, userName: drafter.displayName }, { id }, makeDocument([secret]));
  return id;
}

/** A summary of the office under review; its id. */
export async function secretReview({ unit, drafter, reviewer }: Office): Promise<string> {
  const doc = makeDocument([secret], secret);
  const summary = await makeSummary({ unitId: unit.id, userId: drafter.id }, { doc });
  const person = (id: string) => ({ userId: id, userName: secret });
  await makeSubmission(summary, person(drafter.id), [person(reviewer.id)]);
  return summary.id;
}

/** A summary of the office of which somebody writes a section; its id. */
export async function secretDuty(office: Office): Promise<string> {
  const id = await secretSummary(office);
  const owner = await makeUser(office.unit, { displayName: secret });
  await db().sectionDuty.create({ data: { summaryId: id, key: "x", ownerId: owner.id } });
  return id;
}

/** A section of a summary of the office. */
export async function secretSection({ unit, drafter }: Office): Promise<string> {
  const given = { doc: makeDocument([secret], secret) };
  return (await makeSections(await makeSummary({ unitId: unit.id, userId: drafter.id }, given)))[0]!;
}

/** An import of a drafter of the office. */
export async function secretImport({ unit, drafter }: Office): Promise<string> {
  return (await makeImport({ unitId: unit.id, userId: drafter.id }, secret)).id;
}

/** A document of such an import. */
export async function secretImportDocument({ unit, drafter }: Office): Promise<string> {
  return (await makeImport({ unitId: unit.id, userId: drafter.id }, secret)).documents[0];
}

/** A picture of a summary of the office. */
export async function secretImage(office: Office): Promise<string> {
  const size = { width: 1, height: 1, size: tinyPng.length };
  const data = { summaryId: await secretSummary(office), mime: "image/png", ...size, bytes: tinyPng };
  return (await db().image.create({ data })).id;
}

/** A template of the office. */
export async function secretTemplate({ unit }: Office): Promise<string> {
  const { content } = makeDocument([secret]);
  const body = { type: "doc", content: content!.slice(2) };
  const data = { unitId: unit.id, heading: secret, guidance: secret, body };
  return (await db().sectionTemplate.create({ data })).id;
}

/** A sheet that a drafter of the office brought. */
export async function secretSheet({ unit, drafter }: Office): Promise<string> {
  return makeSheet({ unitId: unit.id, userId: drafter.id }, await makeKind(unit, undefined, secret), secret);
}

/** A ledger of the office with a record. */
export async function secretLedger({ unit }: Office): Promise<string> {
  const kind = await makeKind(unit, undefined, secret);
  await makeRecord(kind, unit, { values: { title: secret } });
  return kind.id;
}

/** A ledger of the office, and in it a record; its id. */
export async function secretRecord({ unit }: Office): Promise<string> {
  const kind = await makeKind(unit, undefined, secret);
  return (await makeRecord(kind, unit, { values: { title: secret } })).id;
}

/** A file that proves such a record. */
export function secretRecordFile(recordId: string): Promise<string> {
  return makeFile({ id: recordId }, `${secret}.txt`);
}

/** A figure that the office defined. */
export async function secretDefinition({ unit }: Office): Promise<string> {
  return (await makeDefinition(await makeKind(unit), unit, { name: secret })).id;
}

/** What a browser asks for a figure of the office, whose records say the secret; as a body. */
export async function secretQuestion({ unit }: Office): Promise<string> {
  const kind = await makeKind(unit);
  await makeRecord(kind, unit, { values: { title: secret } });
  const formula = { aggregate: { type: "list", field: "title", top: 9 } } as const;
  const { id } = await makeDefinition(kind, unit, { name: secret, formula });
  const period = { periodKind: "year", year: 2026, part: 1 };
  return JSON.stringify({
    questions: [{ definition: id, unit: unit.id, below: true, before: false, ...period }],
  });
}
