import { makeDocument } from "./builders.ts";
import { plainFile } from "./make-read-back.ts";
import { doc, p } from "./paper.ts";
import { secret, type secretHouse } from "./secret-house.ts";

const plainDocument = makeDocument([]);

type House = Awaited<ReturnType<typeof secretHouse>>;

/** For each query of what stands between a draft and a final summary: what to ask it about the things of a house, after the scope. */
export const reviewQuestions: Record<string, (house: House) => unknown[]> = {
  "summaries.duties.listDuties": ({ summary }) => [summary],
  "summaries.duties.overdueSections": () => ["2026-11-22"],
  "summaries.duties.peopleForDuties": ({ summary }) => [summary],
  "summaries.review.findStanding": ({ reviewed }) => [reviewed],
  "summaries.review.readReview": ({ summary, doc }) => [
    ...[summary, { read: async () => doc, check: async () => [] }],
  ],
  "summaries.checking.checkSetup": ({ summary }) => [summary],
  "summaries.checking.checkSummary": ({ summary }) => [
    summary,
    doc(p("level1", secret), p("body", "学习，，宣传。")),
  ],
  "summaries.checking.listIgnored": ({ summary }) => [summary],
  "summaries.comments.findReaders": ({ summary }) => [summary, secret],
  "summaries.comments.listThreads": ({ summary }) => [summary],
  "summaries.comments.threadsForExport": ({ summary }) => [summary],
  "summaries.comments.unseenMentions": () => [],
  "summaries.markup.findExported": ({ summary, base }) => [summary, base],
  "summaries.markup.listRemainders": ({ summary }) => [summary],
  "summaries.markup.previewReadBack": ({ summary }) => [summary, () => plainDocument, plainFile],
  "summaries.markup.readEarlier": ({ summary }) => [summary, plainFile],
  "summaries.waiting.askedOfMe": () => [],
  "summaries.waiting.submittedByMe": () => [],
  "summaries.versions.findVersion": ({ summary }) => [summary, 1],
  "summaries.versions.findYearBefore": ({ summary }) => [summary],
  "summaries.versions.readYearBefore": ({ summary }) => [summary],
  "summaries.versions.listVersions": ({ summary }) => [summary],
};
