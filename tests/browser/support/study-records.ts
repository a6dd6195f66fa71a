import { db } from "#lib/db.ts";
import type { FigureAttributes } from "#lib/document/figure.ts";
import type { DocumentJson } from "#lib/document/schema.ts";
import { createRecord } from "#lib/ledger/records/mutations.ts";
import { newUuid } from "#lib/uuid.ts";
import { makeRecord, makeScope } from "../../builders.ts";
import type { Office } from "./office.ts";

const studyKind = () => db().ledgerKind.findUniqueOrThrow({ where: { key: "theory-study" } });

const values = { topic: "学习教育强国建设规划纲要", form: "集中学习", due: 16, attended: 15 };

/** Records of study sessions of an office. */
export async function makeSessions(office: Office, count: number, date = "2026-03-05"): Promise<void> {
  const kind = await studyKind();
  for (let i = 0; i < count; i++) await makeRecord(kind, office.unit, { date, values });
}

/** One more session, entered by a contributor as on the page: whoever has a draft open is told. */
export async function enterSession(office: Office): Promise<void> {
  const { id: kindId } = await studyKind();
  const scope = await makeScope("contributor", office.unit);
  await createRecord(scope, { id: newUuid(), kindId, unitId: office.unit.id, date: "2026-06-05", values });
}

/** A figure in the text, of a definition that is built in. */
export async function figure(key: string, attrs: Partial<FigureAttributes> = {}): Promise<DocumentJson> {
  const { id, name, measure } = await db().figureDefinition.findUniqueOrThrow({ where: { key } });
  return { type: "figure", attrs: { definition: id, name, measure, ...attrs } };
}

/** The number of sessions as it was confirmed for an office and 2026. */
export function sessions(office: Office, value: number, attrs: Partial<FigureAttributes> = {}) {
  const confirmed = { value, text: `${value}次`, unit: office.unit.id, year: 2026 };
  return figure("theory-study.sessions", { ...confirmed, ...attrs });
}
