import { z } from "zod";
import { periodFields } from "../../period-input.ts";

/** Which figure is asked for: a definition, of a unit with or without those below it, for a period. */
export const questionInput = z.object({
  definition: z.uuid(),
  unit: z.uuid(),
  /** Whether the units below count too. */
  below: z.boolean(),
  ...periodFields,
  /** Whether the period before is asked for as well. */
  before: z.boolean(),
});

/** Which figure is asked for. */
export type Question = z.output<typeof questionInput>;

/** Most figures that are asked for at once: more than any document has. */
export const mostQuestions = 300;

/** What the records say for one period; `value` is null without records that count, `list` null unless it is a list. */
export type Reading = { value: number | null; list: string[] | null; records: number };

/**
 * The answer to a question. `gone`: the definition was put away or never was. `hidden`: the unit is out of the
 * caller's reach.
 */
export type Answer =
  | { state: "read"; now: Reading; before: Reading | null }
  | { state: "gone" }
  | { state: "hidden" };

/** The name of a question: the same for the same question. */
export function questionKey(question: Question): string {
  const { definition, unit, below, periodKind, year, part, before } = question;
  return [definition, unit, below ? "below" : "own", periodKind, year, part, before ? "before" : "now"].join(
    "/",
  );
}
