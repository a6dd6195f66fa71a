import type { Node } from "@tiptap/pm/model";
import { textOf } from "../sections.ts";

const [firstSign, lastSign] = [0xe000, 0xf8ff];

/**
 * Blocks as texts that can be compared: a paragraph has one character for each of its positions, and what is not text is
 * a sign of its own, the same for what says the same.
 */
export class SpelledBlocks {
  readonly #signs = new Map<string, string>();

  textOf(block: Node): string {
    if (block.isTextblock) return block.children.map((child) => child.text ?? this.#sign(child)).join("");
    if (block.type.name === "table") return this.#sign("table") + block.children.map(rowText).join("\n");
    return this.#sign(block);
  }

  #sign(of: Node | string): string {
    const key = JSON.stringify(of);
    let sign = this.#signs.get(key);
    if (!sign) {
      sign = String.fromCharCode(Math.min(firstSign + this.#signs.size, lastSign));
      this.#signs.set(key, sign);
    }
    return sign;
  }
}

/** What is written in a row of a table. */
export function rowText(row: Node): string {
  return row.children.map(textOf).join("\t");
}
