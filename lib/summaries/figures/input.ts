import { z } from "zod";
import { mostQuestions, questionInput } from "../../ledger/figures/question.ts";

/**
 * The questions of an open summary. A text can hold a figure that nobody can compute, pasted from anywhere: such a
 * question is null, and the others are answered.
 */
export const askFiguresInput = z.object({
  questions: z.array(questionInput.nullable().catch(null)).max(mostQuestions),
});

/** Checked questions of an open summary. */
export type AskFigures = z.output<typeof askFiguresInput>;
