import type { Node } from "@tiptap/pm/model";
import { countOpen } from "../../document/figures.ts";
import { countBlanks } from "../../document/sections.ts";
import { suggestionsOf } from "../../document/suggestions/list-suggestions.ts";
import type { Finding } from "../../proofread/rule.ts";
import { countUnconfirmed } from "../sources/figure-rows.ts";

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

/** What stands in the way in a document with these findings; nothing is counted twice. */
export function obstaclesOf(doc: Node, findings: readonly Pick<Finding, "level" | "rule">[]): Obstacles {
  return {
    suggestions: suggestionsOf(doc).length,
    figures: countUnconfirmed(doc),
    blanks: countBlanks(doc),
    undecided: countOpen(doc),
    errors: findings.filter(({ level, rule }) => level === "error" && !counted.has(rule)).length,
  };
}
