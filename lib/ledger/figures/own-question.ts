import { partsOfYear } from "../../period.ts";
import { type Question, questionInput } from "./question.ts";

/**
 * The question that a figure in a text asks, by its attributes. Whatever does more than print the value compares it
 * with the year before.
 * @returns null for a figure of a template, which has neither unit nor year, and for attributes that ask nothing
 */
export function ownQuestion(attrs: { show?: unknown }): Question | null {
  const parsed = questionInput.safeParse({ ...attrs, before: (attrs.show ?? "value") !== "value" });
  if (!parsed.success) return null;
  const { periodKind, part } = parsed.data;
  return part <= partsOfYear[periodKind] ? parsed.data : null;
}
