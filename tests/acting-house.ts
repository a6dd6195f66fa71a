import { createOutline } from "#lib/outlines/mutations.ts";
import { findOutline } from "#lib/outlines/queries.ts";
import { ignoreFinding } from "#lib/summaries/checking/mutations.ts";
import { listIgnored } from "#lib/summaries/checking/queries.ts";
import { fromNotation } from "#lib/templates/built-in/notation.ts";
import { createTemplate } from "#lib/templates/mutations.ts";
import { findTemplate } from "#lib/templates/queries.ts";
import { makeFile, makeImport, makeKind, makeScope, makeSummary, makeUnit, makeUser } from "./builders.ts";
import { makeDeclared } from "./declared-inputs.ts";
import { makeLedger } from "./ledger-inputs.ts";
import { makeSheet } from "./make-sheet.ts";
import { makeSubmission } from "./make-submission.ts";
import { makeThread } from "./make-thread.ts";
import { makeVersion } from "./make-version.ts";

export const words = { heading: "宣传", guidance: "", body: fromNotation("正文。"), position: 10 };
export const title = "{unit}{period}工作总结";
export const person = { displayName: "周敏", role: "drafter" as const };
export const form = { periodKind: "year" as const, year: 2026, part: 1, title: "年度工作总结" };
/** Where a finding is in some summary. */
export const place = { rule: "doubled-marks", about: "", text: "。。", sentence: "学习。。", nth: 0 };

/** An office of a bureau, with one of everything. */
export async function actingHouse() {
  const bureau = await makeUnit();
  const office = await makeUnit({ parent: bureau });
  const [room, empty] = [await makeUnit({ parent: office }), await makeUnit({ parent: office })];
  const scope = await makeScope("drafter", office);
  const [template, other] = [await createTemplate(scope, words), await createTemplate(scope, words)];
  const outline = await createOutline(scope, { name: "总结", title, templateIds: [template] });
  const summary = await makeSummary(scope);
  await makeVersion(scope, summary);
  const deleted = await makeSummary(scope, { deletedAt: new Date() });
  const final = await makeSummary(scope, { state: "final" });
  const [chief, deputy] = [await makeScope("reviewer", office), await makeScope("reviewer", office)];
  const [submitted, reviewed] = [await makeSummary(scope), await makeSummary(scope)];
  const rounds = {
    submission: await makeSubmission(submitted, scope, [chief]),
    review: await makeSubmission(reviewed, scope, [chief, deputy]),
  };
  const brought = await makeImport(scope);
  const [document, second] = brought.documents;
  const ledger = await makeLedger(scope, office);
  await ignoreFinding(scope, { id: summary.id, place: { ...place, nth: 1 }, reason: "原文如此" });
  const [ignored] = await listIgnored(scope, summary.id);
  const { thread, comment } = await makeThread(summary, scope, { mentions: [scope.userId] });
  return {
    ...ledger,
    ...{ bureau, office, room, empty, template, other, outline },
    ...{ user: await makeUser(room, { failedSignIns: 3 }), summary: summary.id, deleted: deleted.id },
    ...{ chief, deputy, submitted: submitted.id, reviewed: reviewed.id, ...rounds },
    ...{ thread, comment },
    ...{ scope, ignored: ignored!.id, final: final.id, import: brought.id, document, second },
    sheet: await makeSheet(scope, await makeKind(office)),
    file: await makeFile({ id: ledger.record }),
    ...(await makeDeclared(office)),
    templateAt: (await findTemplate(scope, template))!.updatedAt,
    outlineAt: (await findOutline(scope, outline))!.updatedAt,
  };
}
