import { measureLikeness, measureWords } from "./measure-families.ts";
import { splitMeasure } from "./quantity.ts";

/** A definition of a number as far as it is recognised by words; `words` are apart by spaces. Lists are none. */
export type Described = { id: string; name: string; words: string; measure: string; percent: boolean };

/** A definition that a number may well be, with how likely it is, from 0 to 1. */
export type Match = { id: string; score: number };

/** Less likely than this is not worth a question. */
const least = 0.42;

const reach = 30;

/**
 * The definitions that the number between these words most likely is, at most three, the likeliest first; none when
 * nothing is likely. Words near the number weigh more, those of another clause less; its measure word must fit.
 */
export function matchDefinition(
  { before, after }: { before: string; after: string },
  definitions: readonly Described[],
): Match[] {
  const counted = readMeasure(after, definitions);
  const said = weighContext(before.replace(leadingIn, ""), counted.rest);
  const shared = pairFrequency(definitions);
  const matches = definitions.flatMap(({ id, ...definition }): Match[] => {
    const fits = measureFit(definition, counted);
    if (fits === 0) return [];
    const score = fits * likeness(definition, said, shared);
    return score >= least ? [{ id, score }] : [];
  });
  matches.sort((one, other) => other.score - one.score);
  return matches.filter(({ score }) => score >= 0.6 * matches[0]!.score).slice(0, 3);
}

const leadingIn = /(?:近|约|逾|超过?|达到?|共计?|为)+$/;

type Counted = { percent: boolean; measure: string; rest: string };

/** What the number counts, by the words behind it: %, or a measure word that is known. */
function readMeasure(after: string, definitions: readonly Described[]): Counted {
  const plain = after.replace(/^[\s余多来几十百千万亿]+/, "");
  const percent = /^(?:[%％‰]|个百分点)/.exec(plain)?.[0];
  if (percent) return { percent: true, measure: "", rest: plain.slice(percent.length) };
  const known = [...definitions.map(({ measure }) => splitMeasure(measure).base), ...measureWords];
  const found = known.filter((word) => word !== "" && plain.startsWith(word));
  const measure = found.reduce((longest, word) => (word.length > longest.length ? word : longest), "");
  return { percent: false, measure, rest: plain.slice(measure.length) };
}

function measureFit({ measure, percent }: Pick<Described, "measure" | "percent">, counted: Counted): number {
  const share = percent || measure === "%";
  if (share !== counted.percent) return 0;
  const { base } = splitMeasure(measure);
  if (share) return 1;
  return base === "" || counted.measure === "" ? 0.75 : measureLikeness(base, counted.measure);
}

/** The pairs of characters around the number with their weights. */
function weighContext(before: string, after: string): Map<string, number> {
  const weights = new Map<string, number>();
  const weigh = (pair: string, weight: number) => weights.set(pair, Math.max(weight, weights.get(pair) ?? 0));
  const near = (distance: number) => 1 - (0.4 * distance) / reach;
  const ahead = (before.split(/[。！？\n]/).at(-1) ?? "").slice(-reach);
  const behind = (after.split(/[。！？\n]/)[0] ?? "").slice(0, reach);
  for (let at = 0; at + 2 <= ahead.length; at += 1) {
    const between = ahead.slice(at);
    const clauses = between.match(/[，；：]/g)?.length ?? 0;
    const numbers = between.match(/\d[\d.]*/g)?.length ?? 0;
    weigh(ahead.slice(at, at + 2), near(ahead.length - at - 2) * 0.6 ** clauses * 0.5 ** numbers);
  }
  for (let at = 0; at + 2 <= behind.length; at += 1) {
    const clauses = behind.slice(0, at).match(/[，；：、]/g)?.length ?? 0;
    weigh(behind.slice(at, at + 2), near(at) * 0.25 ** clauses);
  }
  return weights;
}

/** In how many definitions a pair stands: what they all say tells none of them apart. */
function pairFrequency(definitions: readonly Described[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const definition of definitions) {
    for (const pair of new Set(termsOf(definition).flatMap(pairsOf))) {
      frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
    }
  }
  return frequency;
}

/** How much of a definition's words the context says; longer words say more, and each further one a little. */
function likeness(
  definition: Pick<Described, "name" | "words" | "percent">,
  said: Map<string, number>,
  shared: Map<string, number>,
): number {
  const scores = termsOf(definition).map((term) => {
    const pairs = pairsOf(term);
    const rarity = (pair: string) => 1 / Math.sqrt(shared.get(pair) ?? 1);
    const whole = pairs.reduce((sum, pair) => sum + rarity(pair), 0);
    const found = pairs.reduce((sum, pair) => sum + rarity(pair) * (said.get(pair) ?? 0), 0);
    if (whole === 0) return 0;
    const telling = (whole / pairs.length) ** 0.25;
    return (((found / whole) * pairs.length) / (pairs.length + 1)) * telling;
  });
  scores.sort((one, other) => other - one);
  const [best = 0, ...others] = scores;
  return Math.min(1, best + 0.2 * others.reduce((sum, score) => sum + score, 0));
}

const countingEnd = /(?:[次人件篇场户家名条个支所起天项总]数|场次|人次|数量|数|金额|总额)$/;

function termsOf({ name, words, percent }: Pick<Described, "name" | "words" | "percent">): string[] {
  const core = percent ? name : name.replace(countingEnd, "");
  return [core.length >= 2 ? core : name, ...words.split(/\s+/)].filter((term) => term.length >= 2);
}

function pairsOf(term: string): string[] {
  return Array.from({ length: term.length - 1 }, (_, at) => term.slice(at, at + 2));
}
