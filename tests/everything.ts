import { db } from "#lib/db.ts";

/** All that actions can change, except the audit table. */
export function everything() {
  return Promise.all([
    db().unit.findMany({ orderBy: { id: "asc" } }),
    db().user.findMany({ orderBy: { id: "asc" } }),
    db().session.count(),
    db().sectionTemplate.findMany({ orderBy: { id: "asc" } }),
    db().outline.findMany({ orderBy: { id: "asc" }, include: { items: true } }),
    db().summary.findMany({ orderBy: { id: "asc" }, omit: { ydoc: true } }),
    db().summaryVersion.findMany({ orderBy: { id: "asc" } }),
    db().commentThread.findMany({
      orderBy: { id: "asc" },
      include: { comments: { orderBy: { number: "asc" }, include: { mentions: true } } },
    }),
    db().ledgerRecord.findMany({ orderBy: { id: "asc" }, include: { changes: true } }),
    db().ledgerView.findMany({ orderBy: { id: "asc" } }),
    db().ledgerKind.findMany({ orderBy: { id: "asc" } }),
    db().figureDefinition.findMany({ orderBy: { id: "asc" } }),
    db().ledgerLock.findMany({ orderBy: { unitId: "asc" } }),
    db().rankingPoints.findMany({ orderBy: { unitId: "asc" } }),
    db().import.findMany({ orderBy: { id: "asc" }, include: { files: { include: { documents: true } } } }),
    db().recordSheet.findMany({ orderBy: { id: "asc" } }),
    db().recordFile.findMany({ orderBy: { id: "asc" } }),
    db().ignoredFinding.findMany({ orderBy: { id: "asc" } }),
    db().apiToken.findMany({ orderBy: { id: "asc" } }),
    db().dictionaryEntry.findMany({ orderBy: { id: "asc" }, include: { changes: true } }),
    db().ruleSetting.findMany({ orderBy: [{ unitId: "asc" }, { rule: "asc" }] }),
    db().submission.findMany({ orderBy: { id: "asc" }, include: { steps: true } }),
    db().sectionDuty.findMany({ orderBy: { key: "asc" } }),
  ]);
}
