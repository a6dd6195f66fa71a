import { db } from "#lib/db.ts";
import { builtInDictionary } from "#lib/proofread/built-in-dictionary.ts";
import { createEntry } from "#lib/proofread/dictionary/mutations.ts";
import { setRule } from "#lib/proofread/settings/mutations.ts";
import type { Unit } from "../prisma/client/client.ts";
import { makeDefinition, makeKind, makeScope, testDeclaration } from "./builders.ts";

const figure = {
  ...{ name: "次数", words: "", measure: "次" },
  formula: { aggregate: { type: "count" as const }, filter: [], span: "period" as const },
};

const entryWords = { right: "融合发展中心", source: "", date: "", note: "" };

/** An entry of a unit's dictionary, which came in its first version and was changed in the second. */
async function makeEntry(office: Unit) {
  const scope = await makeScope("administrator", office);
  const id = await createEntry(scope, { ...entryWords, wrong: "融合站" });
  await setRule(scope, { rule: "shares", level: "hint" });
  return db().dictionaryEntry.findUniqueOrThrow({ where: { id } });
}

/** A ledger that a unit declared, and a figure that it defined over it. */
export async function makeDeclared(office: Unit) {
  const declared = await makeKind(office);
  return { declared, defined: await makeDefinition(declared, office), entry: await makeEntry(office) };
}

type Declared = Awaited<ReturnType<typeof makeDeclared>> & { office: Unit };

/** For each action on ledgers' declarations, locks and definitions of figures: what to send it. */
export const declaredInputs: Record<string, (house: Declared) => unknown> = {
  "proofread/dictionary.archiveEntry": ({ entry: { id } }) => ({ id, archived: true }),
  "proofread/dictionary.createEntry": () => ({ ...entryWords, wrong: "别的站" }),
  "proofread/dictionary.editEntry": ({ entry: { id, updatedAt } }) => ({ ...entryWords, id, updatedAt }),
  "proofread/dictionary.putAwayBuiltIn": () => ({ wrong: builtInDictionary[0]!.wrong }),
  "proofread/history.returnTo": () => ({ version: 1 }),
  "proofread/settings.setRule": () => ({ rule: "weekday", level: "off" }),
  "ledger/definitions.archiveDefinition": ({ defined: { id } }) => ({ id, archived: true }),
  "ledger/definitions.copyDefinition": ({ defined: { id } }) => ({ id }),
  "ledger/definitions.createDefinition": ({ declared }) => ({ ...figure, kindId: declared.id }),
  "ledger/definitions.editDefinition": ({ defined: { id, updatedAt } }) => ({ ...figure, id, updatedAt }),
  "ledger/definitions.tryFormula": ({ declared, office }) => ({
    ...{ kindId: declared.id, formula: figure.formula, unit: office.id, below: true },
    ...{ periodKind: "year", year: 2026, part: 1 },
  }),
  "ledger/kinds.archiveKind": ({ declared: { id } }) => ({ id, archived: true }),
  "ledger/kinds.copyKind": ({ declared: { id } }) => ({ id }),
  "ledger/kinds.createKind": () => ({ name: "家访", declaration: testDeclaration }),
  "ledger/kinds.editKind": ({ declared: { id, updatedAt } }) => ({
    ...{ id, updatedAt, name: "新名", declaration: testDeclaration },
  }),
  "ledger/locks.setLock": ({ office }) => ({ unitId: office.id, until: "2025-12-31" }),
};
