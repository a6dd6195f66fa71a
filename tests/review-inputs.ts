import { randomUUID } from "node:crypto";
import type { actingHouse } from "./acting-house.ts";

type House = Awaited<ReturnType<typeof actingHouse>>;

/** For each action of the review of summaries: what to send it about the things of a house. */
export const reviewInputs: Record<string, (house: House) => unknown> = {
  "collab.submitSummary": ({ summary, chief, deputy }) => ({
    ...{ id: summary, reviewers: [deputy.userId], signer: chief.userId, note: "" },
  }),
  "collab.withdrawSubmission": ({ submitted, submission }) => ({
    ...{ id: submitted, submissionId: submission, reason: "" },
  }),
  "collab.approveSummary": ({ reviewed, review }) => ({ id: reviewed, submissionId: review, note: "" }),
  "collab.returnSummary": ({ submitted, submission }) => ({
    ...{ id: submitted, submissionId: submission, reason: "再改" },
  }),
  "collab.signSummary": ({ submitted, submission }) => ({
    ...{ id: submitted, submissionId: submission, note: "", override: "" },
  }),
  "collab.replaceReviewer": ({ submitted, submission, deputy }) => ({
    ...{ id: submitted, submissionId: submission, position: 0, person: deputy.userId },
  }),
  "collab.reopenSummary": ({ final }) => ({ id: final, requestId: randomUUID(), reason: "有误" }),
  "summaries/duties.setDuty": ({ summary, scope }) => ({
    ...{ id: summary, key: "x", ownerId: scope.userId, dueOn: "2026-12-01" },
  }),
};
