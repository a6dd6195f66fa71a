import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { ownWords } from "./own-words.ts";
import { pairsOf } from "./pairs-of.ts";

/** A word of a text with its part of speech, as jieba names them: nr a person, ns a place, nt an organisation. */
export type TaggedWord = { word: string; tag: string };

const shared = globalThis as typeof globalThis & { chengwenJieba?: Jieba };

function jieba(): Jieba {
  if (!shared.chengwenJieba) {
    shared.chengwenJieba = Jieba.withDict(dict);
    shared.chengwenJieba.loadDict(new TextEncoder().encode(ownWords));
  }
  return shared.chengwenJieba;
}

/** The words of a text in order, punctuation and white space included: joined they are the text. */
export function cutWords(text: string): string[] {
  return jieba().cut(text, true);
}

/** The words of a text with their parts of speech; joined they are the text. */
export function tagWords(text: string): TaggedWord[] {
  return jieba().tag(text, true);
}

/** The pairs of characters that together make a longer Chinese word: 师德, 师风 of 师德师风; none of a short one. */
export function subWords(word: string): string[] {
  const parts = jieba()
    .cutForSearch(word, false)
    .filter((part) => part.length === 2 && part !== word);
  return parts.join("") === word ? parts : pairsOf(word);
}
