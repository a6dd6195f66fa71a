import { randomUUID } from "node:crypto";
import type { Transaction } from "#lib/db.ts";
import type { DocumentJson } from "#lib/document/schema.ts";
import { titleFrom } from "#lib/period.ts";
import { assembleDocument } from "#lib/summaries/assemble.ts";
import { insertDocument } from "#lib/summaries/mutations.ts";
import { fromNotation } from "#lib/templates/built-in/notation.ts";
import type { Prisma } from "../../prisma/client/client.ts";
import { createRecords } from "./create-records.ts";
import { createReview } from "./create-review.ts";
import { documentWithSections, withAnswers } from "./demo-documents.ts";
import { demoBureau, demoUnits, demoUsers } from "./demo-people.ts";
import { filledIn2026, ownOutline, ownTemplate } from "./draft-of-2026.ts";
import { summaryOf2025 } from "./summary-of-2025.ts";

const publicityOffice = "临江区教育局宣传科";

/**
 * Creates the sample bureau: units, people, summaries, the year's records, one summary under review, a template
 * and an outline of an office's own.
 */
export async function createBureau(tx: Transaction, passwordHash: string): Promise<void> {
  const units = await createUnits(tx);
  const people = new Map<string, { id: string; displayName: string }>();
  for (const { unit, ...user } of demoUsers) {
    const data = { ...user, unitId: units.get(unit)!, passwordHash };
    people.set(user.name, await tx.user.create({ data, select: { id: true, displayName: true } }));
  }
  const unitId = units.get(publicityOffice)!;
  const owner = { unitId, createdById: people.get("zhoumin")!.id };
  await createSummaries(tx, owner, people.get("linfeng")!.id);
  const [submitter, reviewer, signer] = ["zhoumin", "hejing", "admin"].map((name) => people.get(name)!);
  await createReview(tx, unitId, { submitter: submitter!, reviewer: reviewer!, signer: signer! });
  await createOwnTemplates(tx, unitId);
  await createRecords(tx, units, people.get("linfeng")!, people.get("hejing")!);
}

async function createUnits(tx: Transaction): Promise<Map<string, string>> {
  const bureauId = randomUUID();
  const bureauPath = `/${bureauId}/`;
  const ids = new Map([[demoBureau.name, bureauId]]);
  await tx.unit.create({ data: { id: bureauId, kind: "bureau", path: bureauPath, ...demoBureau } });
  for (const [position, unit] of demoUnits.entries()) {
    const id = randomUUID();
    ids.set(unit.name, id);
    const data = { id, parentId: bureauId, path: `${bureauPath}${id}/`, position, ...unit };
    await tx.unit.create({ data, select: { id: true } });
  }
  return ids;
}

/** Last year's summary, final; and this year's, begun from the outline, partly filled, two sections of it a contributor's. */
async function createSummaries(
  tx: Transaction,
  owner: { unitId: string; createdById: string },
  contributor: string,
): Promise<void> {
  const outline = await tx.outline.findUniqueOrThrow({
    where: { key: "publicity-ideology-year" },
    select: {
      title: true,
      items: {
        orderBy: { position: "asc" },
        select: { template: { select: { id: true, heading: true, body: true } } },
      },
    },
  });
  const sections = outline.items.map(({ template }) => ({
    ...template,
    body: template.body as DocumentJson,
  }));
  const templates = new Map(sections.map(({ heading, id }) => [heading, id]));
  const year = { ...owner, periodKind: "year", part: 1 } as const;

  const past = randomUUID();
  const written = documentWithSections(summaryOf2025, templates);
  await insertDocument(tx, { id: past, ...year, year: 2025, state: "final" }, written);
  const finished = new Date("2025-12-26T09:30:00Z");
  await tx.summary.update({
    where: { id: past },
    data: { createdAt: finished, updatedAt: finished },
    select: { id: true },
  });

  const period = { periodKind: "year", year: 2026, part: 1 } as const;
  const title = titleFrom(outline.title, publicityOffice, period);
  const draft = assembleDocument({ title, signer: publicityOffice, sections, newId: randomUUID });
  const filled = withAnswers(draft, filledIn2026, { unit: owner.unitId, period });
  const id = randomUUID();
  await insertDocument(tx, { id, ...year, year: 2026 }, filled);
  const keys =
    filled.content?.flatMap(({ attrs }) => (attrs?.style === "level1" ? [String(attrs.id)] : [])) ?? [];
  const duty = (key: string | undefined, dueOn: string) => ({
    ...{ summaryId: id, key: key!, ownerId: contributor },
    dueOn: new Date(dueOn),
  });
  await tx.sectionDuty.createMany({ data: [duty(keys[0], "2026-12-11"), duty(keys[2], "2026-11-20")] });
}

async function createOwnTemplates(tx: Transaction, unitId: string): Promise<void> {
  const body = fromNotation(ownTemplate.body) as Prisma.InputJsonValue;
  const own = await tx.sectionTemplate.create({
    data: { ...ownTemplate, body, unitId, position: 75 },
    select: { id: true },
  });
  const { templates, ...words } = ownOutline;
  const builtIn = await tx.sectionTemplate.findMany({
    where: { key: { in: templates.filter((key) => key !== null) } },
    select: { id: true, key: true },
  });
  const ids = new Map<string | null, string>([
    ...builtIn.map(({ key, id }) => [key, id] as const),
    [null, own.id],
  ]);
  const items = templates.map((key, position) => ({ position, templateId: ids.get(key)! }));
  await tx.outline.create({
    data: { ...words, unitId, position: 50, items: { create: items } },
    select: { id: true },
  });
}
