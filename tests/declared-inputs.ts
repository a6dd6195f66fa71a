import type { Unit } from "../prisma/client/client.ts";
import { makeDefinition, makeKind, testDeclaration } from "./builders.ts";

const figure = {
  ...{ name: "次数", words: "", measure: "次" },
  formula: { aggregate: { type: "count" as const }, filter: [], span: "period" as const },
};

/** A ledger that a unit declared, and a figure that it defined over it. */
export async function makeDeclared(office: Unit) {
  const declared = await makeKind(office);
  return { declared, defined: await makeDefinition(declared, office) };
}

type Declared = Awaited<ReturnType<typeof makeDeclared>> & { office: Unit };

/** For each action on ledgers' declarations, locks and definitions of figures: what to send it. */
export const declaredInputs: Record<string, (house: Declared) => unknown> = {
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
