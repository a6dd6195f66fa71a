/** Something of which the template is known; `weight` says how much it counts, 1 for a section of the library. */
export type Example = { template: string; heading: string[]; text: string[]; weight: number };

/** A template that a section may be made from; confidence between 0 and 1. */
export type Match = { template: string; confidence: number };

/** A heading says more about its section than the words below it. */
const headingWeight = 5;

/** From this likeness on a section is as sure as the distance to the next template makes it. */
const surely = 0.16;

/** How fast the confidence falls with the distance in likeness. */
const sharpness = 18;

type Vector = Map<string, number>;

/**
 * Recognises the template of a section by the words that its examples share and those of others do not:
 * the nearest centroid by cosine, words weighed by how few templates use them (Rocchio with tf-idf).
 */
export class TemplateMatcher {
  readonly #centroids: Map<string, Vector>;
  readonly #rarity: Vector;

  constructor(examples: readonly Example[]) {
    const counts = new Map<string, Vector>();
    for (const { template, heading, text, weight } of examples) {
      const sum = counts.get(template) ?? new Map();
      const own = counted(heading, text);
      for (const [word, count] of own) sum.set(word, (sum.get(word) ?? 0) + Math.log1p(count) * weight);
      counts.set(template, sum);
    }
    const uses: Vector = new Map();
    for (const words of counts.values()) {
      for (const word of words.keys()) uses.set(word, (uses.get(word) ?? 0) + 1);
    }
    const all = counts.size;
    this.#rarity = new Map([...uses].map(([word, count]) => [word, Math.log((all + 1) / count)]));
    this.#centroids = new Map([...counts].map(([template, words]) => [template, this.#weighed(words)]));
  }

  /** The three likeliest templates of a section, the likeliest first; fewer when nothing is alike. */
  match(heading: readonly string[], text: readonly string[]): Match[] {
    const words = [...counted(heading, text)].map(([word, count]): [string, number] => [
      word,
      Math.log1p(count),
    ]);
    const section = this.#weighed(new Map(words));
    const likeness = [...this.#centroids]
      .map(([template, centroid]) => ({ template, value: cosine(section, centroid) }))
      .filter(({ value }) => value > 0)
      .sort((one, other) => other.value - one.value);
    const best = likeness[0]?.value ?? 0;
    const sum = likeness.reduce((total, { value }) => total + Math.exp((value - best) * sharpness), 0);
    return likeness.slice(0, 3).map(({ template, value }) => {
      const share = Math.exp((value - best) * sharpness) / sum;
      return { template, confidence: Math.round(share * Math.min(1, value / surely) * 100) / 100 };
    });
  }

  /** Words by weight, of length 1. */
  #weighed(words: Vector): Vector {
    const weighed: Vector = new Map();
    let square = 0;
    for (const [word, count] of words) {
      const value = count * (this.#rarity.get(word) ?? 0);
      if (value === 0) continue;
      weighed.set(word, value);
      square += value * value;
    }
    const length = Math.sqrt(square) || 1;
    for (const [word, value] of weighed) weighed.set(word, value / length);
    return weighed;
  }
}

function counted(heading: readonly string[], text: readonly string[]): Vector {
  const counts: Vector = new Map();
  const add = (word: string, weight: number) => counts.set(word, (counts.get(word) ?? 0) + weight);
  for (const word of heading) add(word, headingWeight);
  for (const word of text) add(word, 1);
  return counts;
}

function cosine(one: Vector, other: Vector): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [word, value] of small) sum += value * (large.get(word) ?? 0);
  return sum;
}
