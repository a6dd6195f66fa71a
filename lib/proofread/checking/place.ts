import type { Node } from "@tiptap/pm/model";
import { storable } from "../../storable.ts";
import { paperOf } from "../paper.ts";
import type { Finding } from "../rule.ts";

/** Where a finding is, said in such a way that it is found again after edits elsewhere, and not after edits of its sentence. */
export type Place = {
  rule: string;
  /** Which of the rule's sentences says why, and the names in it. */
  about: string;
  /** The words found, and the sentence around them. */
  text: string;
  sentence: string;
  /** Which of the findings that are alike in all this it is, counted from 0. */
  nth: number;
};

/** A finding with its place, and some words before and after it. */
export type PlacedFinding = Finding & { place: Place; before: string; after: string };

/** More characters than this say no better which sentence it is. */
const longest = 2_000;

/** How many characters are shown before and after the words found. */
const around = 16;

const ends = "。！？!?\n";

/** Adds to the findings of a document their places. */
export function placeFindings(doc: Node, findings: readonly Finding[]): PlacedFinding[] {
  const { paragraphs } = paperOf(doc);
  const alike = new Map<string, number>();
  return findings.map((finding) => {
    const { from, to } = finding;
    const text = paragraphs[finding.paragraph]?.text ?? "";
    const names = Object.values(finding.values).filter((value) => typeof value === "string");
    const place = {
      rule: finding.rule,
      about: kept([finding.reason ?? "", ...names].join("\n")),
      text: kept(finding.text),
      sentence: kept(sentenceAround(text, from, to)),
    };
    const key = JSON.stringify(place);
    const nth = alike.get(key) ?? 0;
    alike.set(key, nth + 1);
    const before = text.slice(Math.max(0, from - around), from);
    return { ...finding, place: { ...place, nth }, before, after: text.slice(to, to + around) };
  });
}

/** The sentence, or sentences, in which some words of a text stand. */
export function sentenceAround(text: string, from: number, to: number): string {
  const isEnd = (at: number) => at >= 0 && at < text.length && ends.includes(text.charAt(at));
  let first = from;
  // End marks, and what is missing behind them, belong to the sentence that they end.
  if (from === to || isEnd(from)) while (isEnd(first - 1)) first -= 1;
  while (first > 0 && !isEnd(first - 1)) first -= 1;
  let after = to;
  if (after === first || !isEnd(after - 1)) while (after < text.length && !isEnd(after)) after += 1;
  while (isEnd(after)) after += 1;
  return text.slice(first, after).trim();
}

/** No more of some words than a place names, as a database keeps them. */
function kept(words: string): string {
  return storable(words.slice(0, longest));
}

/** A place as one string: the same for the same place. */
export function placeKey({ rule, about, text, sentence, nth }: Place): string {
  return JSON.stringify([rule, about, text, sentence, nth]);
}

/** The findings without those at places that somebody has said to ignore. */
export function withoutIgnored<Each extends { place: Place }>(
  findings: readonly Each[],
  ignored: readonly Place[],
): Each[] {
  const keys = new Set(ignored.map(placeKey));
  return findings.filter(({ place }) => !keys.has(placeKey(place)));
}
