import type { Node } from "@tiptap/pm/model";
import type { Scope } from "#lib/auth/scope.ts";
import { db } from "#lib/db.ts";
import { submitSummary } from "#lib/summaries/review/mutations.ts";
import { signSummary } from "#lib/summaries/signing/mutations.ts";
import { makeScope } from "./builders.ts";

type Given = { id: string; doc: Node; override?: string; again?: () => Promise<Node> };

/** Makes a summary final as people do: somebody of the signer's unit submits it, unless it is submitted, and the signer signs. */
export async function makeFinal(signer: Scope, { id, doc, override = "", again }: Given): Promise<void> {
  const { state } = await db().summary.findUniqueOrThrow({ where: { id } });
  if (state === "drafting") await submitTo(signer, { id, doc });
  const submissionId = await openSubmission(id);
  let reads = 0;
  const read = async () => (reads++ === 0 || !again ? doc : again());
  await signSummary(signer, { id, submissionId, note: "", override }, { read, check: async () => [] });
}

/** Submits a summary to one person, who signs; returns who did so. */
export async function submitTo(signer: Scope, { id, doc }: { id: string; doc: Node }): Promise<Scope> {
  const submitter = await makeScope("drafter", { id: signer.unitId, path: signer.unitPath });
  const form = { id, reviewers: [], signer: signer.userId, note: "" };
  await submitSummary(submitter, form, async () => doc);
  return submitter;
}

/** The round of review that is under way. */
export async function openSubmission(summaryId: string): Promise<string> {
  return (await db().submission.findFirstOrThrow({ where: { summaryId, state: "open" } })).id;
}
