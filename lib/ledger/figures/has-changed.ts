import type { Answer } from "./question.ts";
import { sameNumber } from "./same-number.ts";

/** What a person confirmed of a figure: the words in the text and the values behind them. */
export type Confirmed = { text: string; value: number | null; before: number | null };

/** Whether the records say something else by now than what was confirmed; what they do not prove any more counts too. */
export function hasChanged({ text, value, before }: Confirmed, answer: Answer): boolean {
  if (answer.state !== "read") return true;
  if (answer.now.list) return answer.now.list.join("、") !== text;
  const compared = answer.before !== null && !sameNumber(before, answer.before.value);
  return answer.now.value === null || !sameNumber(value, answer.now.value) || compared;
}
