import type { Node } from "@tiptap/pm/model";
import { countOpen } from "../../document/figures.ts";
import { readingOf } from "../../document/reading.ts";
import { countBlanks } from "../../document/sections.ts";
import { suggestionsOf } from "../../document/suggestions/list-suggestions.ts";
import type { Finding } from "../../proofread/rule.ts";
import { countUnconfirmed } from "../figures/unconfirmed.ts";

/** How much of a document stands in the way of its being final, by kind. */
export type Obstacles = {
  /** These always do. */
  suggestions: number;
  figures: number;
  blanks: number;
  /** These may stand when the signer says why: carried-over words that nobody decided about, other proofreading errors. */
  undecided: number;
  errors: number;
};

/** Rules that find what is counted by itself. */
const counted = new Set(["blank-left", "figure-unconfirmed", "carried-over-open"]);

/**
 * What stands in the way in a document with these findings; nothing is counted twice. Besides suggestions it is counted
 * as the foot line of the editor counts: in the document as it reads.
 */
export function obstaclesOf(doc: Node, findings: readonly Pick<Finding, "level" | "rule">[]): Obstacles {
  const read = readingOf(doc);
  return {
    suggestions: suggestionsOf(doc).length,
    figures: countUnconfirmed(read),
    blanks: countBlanks(read),
    undecided: countOpen(read),
    errors: findings.filter(({ level, rule }) => level === "error" && !counted.has(rule)).length,
  };
}
