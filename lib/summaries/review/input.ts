import { z } from "zod";

/** Most people who review in turn before the signer. */
export const mostReviewers = 8;

const words = z.string().trim().max(500);
const reason = words.min(1);
const person = z.uuid();

/** The form that submits a summary: who reviews, in this order, and who signs. */
export const submitInput = z.object({
  id: z.uuid(),
  reviewers: z.array(person).max(mostReviewers),
  signer: person,
  note: words,
});

const round = { id: z.uuid(), submissionId: z.uuid() };

/** A submission that is taken back. */
export const withdrawInput = z.object({ ...round, reason: words });

/** A text that is approved. */
export const approveInput = z.object({ ...round, note: words });

/** A text that is sent back; the reason is for whoever wrote it. */
export const returnInput = z.object({ ...round, reason });

/** A text that is signed; `override` says why what may stand in its way stands. */
export const signInput = z.object({ ...round, note: words, override: words });

/** Another person for a step that is not decided, counted from 0. */
export const replaceInput = z.object({ ...round, position: z.int().min(0).max(mostReviewers), person });

/** A final summary that is written anew; `requestId` becomes the id of the new draft. */
export const reopenInput = z.object({ id: z.uuid(), requestId: z.uuid(), reason });

export type SubmitRequest = z.output<typeof submitInput>;
export type WithdrawRequest = z.output<typeof withdrawInput>;
export type ApproveRequest = z.output<typeof approveInput>;
export type ReturnRequest = z.output<typeof returnInput>;
export type SignRequest = z.output<typeof signInput>;
export type ReplaceRequest = z.output<typeof replaceInput>;
export type ReopenRequest = z.output<typeof reopenInput>;
