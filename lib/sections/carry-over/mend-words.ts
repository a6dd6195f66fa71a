import type { TaggedWord } from "../cut-words.ts";

/**
 * Words as they should have been cut where the dictionary lacks the name of a place: 临江/县青/山镇 becomes
 * 临江/县/青山镇, 柳/城镇 becomes 柳城镇. Joined they are the same text.
 */
export function mendWords(tagged: readonly TaggedWord[]): TaggedWord[] {
  const words: TaggedWord[] = [];
  for (const { word, tag } of tagged.flatMap(withoutHead)) {
    const before = words.at(-1);
    if (before && isHeadOfPlace(before) && /^(?:.[镇乡村]|城市)$/.test(word)) {
      words[words.length - 1] = { word: before.word + word, tag: "ns" };
    } else words.push({ word, tag });
  }
  return words;
}

/** An unknown word may have taken the end of the one before it: 县青, 据县. */
function withoutHead({ word, tag }: TaggedWord): TaggedWord[] {
  if (tag !== "x" || !/^[省市县区镇据赴由]\p{Script=Han}/u.test(word)) return [{ word, tag }];
  const head = { word: word[0]!, tag: /[据赴由]/.test(word[0]!) ? "p" : "n" };
  return [head, { word: word.slice(1), tag: word.length > 2 ? "x" : word[1] === "县" ? "n" : "ns" }];
}

function isHeadOfPlace({ word, tag }: TaggedWord): boolean {
  return word.length === 1 && /^(?:nr|ns)/.test(tag) && !/[省市县区镇乡村]/.test(word);
}
