import { type RawRun, textOfRuns } from "./raw-block.ts";
import { endAfter, sentenceEnd } from "./sentence.ts";

// The longest heading words that are still a heading, by level.
const longest = { 1: 80, 2: 80, 3: 50, 4: 50 };

/**
 * How many characters at the beginning of a numbered paragraph are its heading words, 0 when it is one
 * thing throughout (a heading, or plain text). The number itself is already taken off.
 */
export function leadEnd(runs: readonly RawRun[], level: 1 | 2 | 3 | 4): number {
  const text = textOfRuns(runs);
  const bold = boldBeginning(runs);
  if (bold >= 2 && bold <= longest[level] && text.slice(bold).trim() !== "") return bold;
  const sentence = sentenceEnd(text);
  const end = sentence === -1 ? text.length : sentence;
  const colon = endAfter(text.slice(0, end), "：:");
  if (colon > 2 && colon <= 30 && text.length - colon > colon) return colon;
  const runsOn = text.slice(end).trim() !== "";
  if (level >= 3) return runsOn && end <= longest[level] ? end : 0;
  if (runsOn && end <= longest[level]) return end;
  return end > 60 ? clauseEnd(text) : 0;
}

/** The first clause of a heading that is one long sentence, without its comma. */
function clauseEnd(text: string): number {
  const end = endAfter(text, "，,；;");
  return end > 3 && end <= 40 ? end - 1 : 0;
}

function boldBeginning(runs: readonly RawRun[]): number {
  let length = 0;
  for (const run of runs) {
    if (!run.bold) return length;
    length += run.text.length;
  }
  return length;
}
