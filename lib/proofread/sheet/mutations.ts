import { recordAudit } from "../../audit/record.ts";
import type { Scope } from "../../auth/scope.ts";
import { db, type Transaction } from "../../db.ts";
import type { EntryState } from "../dictionary/entry.ts";
import { mostEntries } from "../dictionary/mutations.ts";
import { ownEntries } from "../dictionary/queries.ts";
import { type Change, keepChanges, lockProofreading } from "../history/mutations.ts";
import { decide } from "../settings/mutations.ts";
import { listRules } from "../settings/queries.ts";
import type { SheetOf } from "./input.ts";
import { judgeRules } from "./judge-rules.ts";
import { judgeWords } from "./judge-words.ts";
import { countRows, type SheetCounts } from "./judged-row.ts";
import { readProofreadingSheet, type SentFile } from "./queries.ts";

/**
 * Brings a file in: what can be taken of it, as one version.
 * @returns what it did
 * @throws AppError as `previewProofreading`
 */
export async function importProofreading(scope: Scope, of: SheetOf, file: SentFile): Promise<SheetCounts> {
  const sheet = await readProofreadingSheet(scope, of, file);
  const { unitId, unitPath } = scope;
  return db().$transaction(
    async (tx) => {
      await lockProofreading(tx, unitId);
      const judged =
        of === "words"
          ? judgeWords(sheet, await ownEntries(scope, tx), mostEntries)
          : judgeRules(sheet, await listRules(scope, tx));
      const entries = judged.flatMap((row) =>
        "entry" in row && row.entry && row.act !== "same" ? [row.entry] : [],
      );
      const decisions = judged.flatMap((row) => ("decision" in row && row.decision ? [row.decision] : []));
      const changes =
        of === "words" ? await writeEntries(tx, scope, entries) : await decide(tx, scope, decisions);
      const counts = countRows(judged);
      if (changes.length === 0) return counts;
      await keepChanges(tx, scope, unitId, "import", changes);
      const unit = await tx.unit.findUniqueOrThrow({ where: { id: unitId }, select: { name: true } });
      const object = { kind: "unit", id: unitId, name: unit.name, unitPath };
      const action = of === "words" ? "dictionary.import" : "rule.import";
      await recordAudit(tx, scope, { action, object, detail: { ...counts, file: file.name } });
      return counts;
    },
    { timeout: 60_000, maxWait: 10_000 },
  );
}

async function writeEntries(
  tx: Transaction,
  scope: Scope,
  entries: readonly EntryState[],
): Promise<Change[]> {
  const { unitId } = scope;
  const before = new Map(
    (await ownEntries(scope, tx)).map(({ id, ...entry }) => [entry.wrong, { id, entry }]),
  );
  const changes: Change[] = [];
  const now = new Date();
  for (const to of entries) {
    const { archived, ...words } = to;
    const data = { ...words, archivedAt: archived ? now : null };
    const there = before.get(to.wrong);
    if (there) {
      await tx.dictionaryEntry.updateMany({ where: { id: there.id, unitId }, data });
      changes.push({ entryId: there.id, from: there.entry, to });
    } else {
      const { id } = await tx.dictionaryEntry.create({ data: { ...data, unitId }, select: { id: true } });
      changes.push({ entryId: id, from: null, to });
    }
  }
  return changes;
}
