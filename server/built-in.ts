import type { Transaction } from "#lib/db.ts";
import type { DocumentJson } from "#lib/document/schema.ts";
import { builtInDefinitions } from "#lib/ledger/figures/built-in/built-in-definitions.ts";
import { builtInKinds } from "#lib/ledger/kinds/built-in/built-in-kinds.ts";
import { builtInOutlines } from "#lib/templates/built-in/built-in-outlines.ts";
import { builtInTemplates } from "#lib/templates/built-in/built-in-templates.ts";
import { fromNotation } from "#lib/templates/built-in/notation.ts";
import type { Prisma, PrismaClient } from "../prisma/client/client.ts";

/**
 * Puts the built-in section templates, outlines, ledgers and definitions of figures that are not there yet into the
 * database. What is there stays as it is: an administrator may have edited it.
 */
export async function loadBuiltIn(db: PrismaClient): Promise<void> {
  await db.$transaction(async (tx) => {
    // Another process on the same database may be starting too.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('chengwen built-in content'))`;
    await loadLedgers(tx);
    const definitions = await tx.figureDefinition.findMany({
      where: { key: { not: null } },
      select: { id: true, key: true, name: true, measure: true },
    });
    const definitionByKey = new Map(definitions.map(({ key, ...definition }) => [key, definition]));
    await tx.sectionTemplate.createMany({
      data: builtInTemplates.map(({ key, heading, guidance, body }, index) => ({
        key,
        heading,
        guidance,
        body: withDefinitions(fromNotation(body), definitionByKey) as Prisma.InputJsonValue,
        position: (index + 1) * 10,
      })),
      skipDuplicates: true,
    });
    const templates = await tx.sectionTemplate.findMany({
      where: { key: { not: null } },
      select: { id: true, key: true },
    });
    const ids = new Map(templates.map(({ key, id }) => [key, id]));

    for (const [index, { key, name, title, templates }] of builtInOutlines.entries()) {
      const known = await tx.outline.findUnique({ where: { key }, select: { id: true } });
      if (known) continue;
      const items = templates.map((template, position) => ({ position, templateId: ids.get(template)! }));
      await tx.outline.create({
        data: { key, name, title, position: (index + 1) * 10, items: { create: items } },
        select: { id: true },
      });
    }
  });
}

type Known = ReadonlyMap<string | null, { id: string; name: string; measure: string }>;

/** A skeleton in which figures name their definitions by id, as the schema wants them, and not by key. */
function withDefinitions(json: DocumentJson, definitionByKey: Known): DocumentJson {
  if (json.type !== "figure") {
    return json.content
      ? { ...json, content: json.content.map((child) => withDefinitions(child, definitionByKey)) }
      : json;
  }
  const known = definitionByKey.get(json.attrs?.definition);
  if (!known) throw new Error(`no built-in definition ${json.attrs?.definition}`);
  const { id, name, measure } = known;
  return { ...json, attrs: { measure, ...json.attrs, definition: id, name } };
}

async function loadLedgers(tx: Transaction): Promise<void> {
  await tx.ledgerKind.createMany({
    data: builtInKinds.map(({ declaration, ...kind }, index) => ({
      ...{
        ...kind,
        declaration: declaration as unknown as Prisma.InputJsonValue,
        position: (index + 1) * 10,
      },
    })),
    skipDuplicates: true,
  });
  const kinds = await tx.ledgerKind.findMany({
    where: { key: { not: null } },
    select: { id: true, key: true },
  });
  const ids = new Map(kinds.map(({ key, id }) => [key, id]));
  await tx.figureDefinition.createMany({
    data: builtInDefinitions.map(({ kind, ...definition }, index) => ({
      ...{ ...definition, kindId: ids.get(kind)!, position: (index + 1) * 10 },
    })),
    skipDuplicates: true,
  });
}
