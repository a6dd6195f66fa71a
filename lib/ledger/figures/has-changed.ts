import type { Answer, Reading } from "./question.ts";

/** What a person confirmed of a figure: the words in the text and the values behind them. */
export type Confirmed = { text: string; value: number | null; before: number | null };

/** Whether the records say something else by now than what was confirmed; what they do not prove any more counts too. */
export function hasChanged({ text, value, before }: Confirmed, answer: Answer): boolean {
  if (answer.state !== "read") return true;
  if (answer.now.list) return answer.now.list.join("、") !== text;
  const compared = answer.before !== null && !isSame(before, answer.before);
  return answer.now.value === null || !isSame(value, answer.now) || compared;
}

/** Sums and averages come back from JSON and SQL with a last digit of their own. */
function isSame(confirmed: number | null, { value }: Pick<Reading, "value">): boolean {
  if (confirmed === null || value === null) return confirmed === value;
  return Math.abs(confirmed - value) <= 1e-9 * Math.max(1, Math.abs(value));
}
