"use server";

import { revalidatePath } from "next/cache";
import { action } from "../action.ts";
import type { Scope } from "../auth/scope.ts";
import { parseDocument } from "../document/schema.ts";
import { checkSummary } from "../summaries/checking/queries.ts";
import { findSummary } from "../summaries/queries.ts";
import * as reopening from "../summaries/reopening/mutations.ts";
import * as inputs from "../summaries/review/input.ts";
import * as review from "../summaries/review/mutations.ts";
import * as signing from "../summaries/signing/mutations.ts";
import { currentDocument } from "./current-document.ts";
import { holdStill } from "./hold-still.ts";

export const submitSummary = action("summary.submit", inputs.submitInput, (scope, input) =>
  decide(scope, input.id, (read) => review.submitSummary(scope, input, read)),
);

export const withdrawSubmission = action("summary.withdraw", inputs.withdrawInput, (scope, input) =>
  decide(scope, input.id, () => review.withdrawSubmission(scope, input)),
);

export const approveSummary = action("summary.approve", inputs.approveInput, (scope, input) =>
  decide(scope, input.id, (read) => review.approveSummary(scope, input, read)),
);

export const returnSummary = action("summary.return", inputs.returnInput, (scope, input) =>
  decide(scope, input.id, (read) => review.returnSummary(scope, input, read)),
);

export const signSummary = action("summary.finish", inputs.signInput, (scope, input) =>
  decide(scope, input.id, (read) => {
    const check: signing.FindProblems = (doc) => checkSummary(scope, input.id, doc);
    return signing.signSummary(scope, input, { read, check });
  }),
);

export const replaceReviewer = action("summary.replace-reviewer", inputs.replaceInput, (scope, input) =>
  decide(scope, input.id, () => review.replaceReviewer(scope, input)),
);

export const reopenSummary = action("summary.reopen", inputs.reopenInput, (scope, input) =>
  decide(scope, input.id, (read) => reopening.reopenSummary(scope, input, read)),
);

/** Decides about a text that nobody changes meanwhile, and lets the pages follow. */
async function decide<T>(
  scope: Scope,
  id: string,
  run: (read: review.ReadDocument) => Promise<T>,
): Promise<T> {
  await findSummary(scope, id);
  const read = async () => parseDocument(await currentDocument(id));
  const result = await holdStill(id, () => run(read));
  revalidatePath("/");
  return result;
}
