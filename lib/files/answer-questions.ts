import { type ErrorCode, type ErrorValues, isAppError } from "../errors.ts";

/** The answer of a process that reads files, or the AppError that was thrown. */
type Outcome<Answer> = { answer: Answer } | { code: ErrorCode; values: ErrorValues };

/** What it sends back: that it is ready and begins, then the outcome, and how much memory it has taken. */
export type Reply<Answer> = "begins" | { outcome: Outcome<Answer>; megabytes: number };

/**
 * Makes this process a reader: it answers one question after the other until nobody asks any more. A file that is
 * slow or large to read must not keep the server from answering.
 * @param prepare what must be done before, such as learning, whose time is not the file's
 */
export function answerQuestions<Question, Answer>(
  answer: (question: Question) => Answer | Promise<Answer>,
  prepare: (question: Question) => void = () => {},
): void {
  const send = (reply: Reply<Answer>, sent?: () => void) => process.send?.(reply, undefined, {}, sent);
  process.on("message", (question: Question) => {
    prepare(question);
    send("begins", async () => {
      const outcome = await outcomeOf(() => answer(question));
      send({ outcome, megabytes: process.memoryUsage.rss() / 1024 / 1024 });
    });
  });
  process.on("disconnect", () => process.exit());
}

async function outcomeOf<Answer>(run: () => Answer | Promise<Answer>): Promise<Outcome<Answer>> {
  try {
    return { answer: await run() };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { code: error.code, values: error.values };
  }
}
