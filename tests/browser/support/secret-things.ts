import { db } from "#lib/db.ts";
import { makeDocument, makeImport, makeKind, makeRecord, makeSections, makeSummary } from "../../builders.ts";
import { tinyPng } from "../../exported-file.ts";
import type { Office } from "./office.ts";

/** Stands in everything that the office has, and in nothing else. */
export const secret = "只有本科室知道的事";

/** A summary of the office; its id. */
export async function secretSummary({ unit, drafter }: Office): Promise<string> {
  const doc = makeDocument([secret], secret);
  return (await makeSummary({ unitId: unit.id, userId: drafter.id }, { doc })).id;
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

/** A ledger of the office, and in it a record; its id. */
export async function secretRecord({ unit }: Office): Promise<string> {
  const kind = await makeKind(unit, undefined, secret);
  return (await makeRecord(kind, unit, { values: { title: secret } })).id;
}
