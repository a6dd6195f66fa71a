import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";

const shared = globalThis as typeof globalThis & { chengwenJieba?: Jieba };

/** Loads the dictionary (0.3 s, once in a process); call it at start so that nobody waits for it. */
export function warmWords(): void {
  shared.chengwenJieba ??= Jieba.withDict(dict);
}

/** Cuts a text into words; joined they are the text again. Server only. */
export function cutWords(text: string): string[] {
  warmWords();
  return shared.chengwenJieba?.cut(text, true) ?? [];
}
