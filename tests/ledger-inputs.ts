import { randomUUID } from "node:crypto";
import type { Scope } from "#lib/auth/scope.ts";
import { createView } from "#lib/ledger/views/mutations.ts";
import { makeKind, makeRecord, testDeclaration } from "./builders.ts";

const declaration = {
  ...testDeclaration,
  workflow: [
    { key: "open", name: "提交", next: ["done"] },
    { key: "done", name: "采用", next: [], end: true },
  ],
};
const entry = { date: "2026-03-05", values: { title: "读书会" } };

/** A ledger of an office: its id, and those of a record, of a deleted one, and of a view of the caller. */
export async function makeLedger(scope: Scope, office: { id: string }) {
  const kind = await makeKind(office, declaration);
  const record = await makeRecord(kind, office, { state: "open" });
  const gone = await makeRecord(kind, office, { deletedAt: new Date() });
  const view = await createView(scope, { kindId: kind.id, name: "今年", query: {} });
  return { kind: kind.id, record: record.id, gone: gone.id, view };
}

type House = Awaited<ReturnType<typeof makeLedger>> & { office: { id: string } };

/** For each action of lib/ledger: what to send it about such a ledger. */
export const ledgerInputs: Record<string, (house: House) => unknown> = {
  "ledger/locks.setLock": ({ office }) => ({ unitId: office.id, until: "2025-12-31" }),
  "ledger/records.createRecord": ({ kind, office }) => ({
    ...{ ...entry, id: randomUUID(), kindId: kind, unitId: office.id },
  }),
  "ledger/records.deleteRecords": ({ record }) => ({ ids: [record] }),
  "ledger/records.editRecord": ({ record, office }) => ({
    ...{ ...entry, id: record, version: 1, unitId: office.id, values: { title: "新名" } },
  }),
  "ledger/records.moveRecord": ({ record }) => ({ id: record, version: 1, state: "done" }),
  "ledger/records.restoreRecords": ({ gone }) => ({ ids: [gone] }),
  "ledger/records.returnRecord": ({ record }) => ({ id: record, reason: "缺人数" }),
  "ledger/records.setField": ({ record }) => ({ ids: [record], field: "people", value: 3 }),
  "ledger/views.createView": ({ kind }) => ({ kindId: kind, name: "去年", query: {} }),
  "ledger/views.deleteView": ({ view }) => ({ id: view }),
  "ledger/views.renameView": ({ view }) => ({ id: view, name: "本年" }),
};
