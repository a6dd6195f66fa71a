import type { RawBlock, RawHint, RawRun } from "../../../document/structure/raw-block.ts";
import { trimRuns } from "../../../document/structure/raw-block.ts";
import { typedNumber } from "../../../document/structure/typed-number.ts";
import { settleSpace, sourceBreak } from "./settle-space.ts";

/** How the text at some place of a page looks. */
export type Look = {
  bold: boolean;
  link: string | undefined;
  /** White space and line ends count as they stand. */
  pre: boolean;
  /** Not seen on the page. */
  hidden: boolean;
  align: RawHint["align"];
  size: number | undefined;
};

/** The look of text about which nothing has been said. */
export const plain: Look = {
  ...{ bold: false, link: undefined, pre: false, hidden: false, align: undefined, size: undefined },
};

/** Collects paragraphs while a page is walked. */
export class HtmlWriter {
  readonly blocks: RawBlock[] = [];
  /** Numbers and bullets that were text and became hints. */
  readonly removed: string[] = [];
  #runs: RawRun[] = [];
  #hidden: RawRun[] = [];
  #hint: RawHint = {};

  add(text: string, look: Look): void {
    const { bold, link, hidden, align, size } = look;
    const runs = hidden ? this.#hidden : this.#runs;
    if (!hidden && !isBlank(text)) {
      if (align && !this.#hint.align) this.#hint.align = align;
      if (size && !this.#hint.size) this.#hint.size = size;
    }
    const last = runs.at(-1);
    if (last && Boolean(last.bold) === bold && last.link === link) last.text += text;
    else runs.push({ text, ...(bold ? { bold } : {}), ...(link ? { link } : {}) });
  }

  /** A block begins: its heading holds for its first paragraph, if none of it is written yet together with those around it. */
  begin(heading: RawHint["heading"]): void {
    const pending = this.#runs.every((run) => isBlank(run.text));
    const { heading: around, number } = pending ? this.#hint : {};
    this.end();
    this.#hint = {
      ...(heading || around ? { heading: heading || around } : {}),
      ...(number ? { number } : {}),
    };
  }

  /** The paragraph that is being written ends here. */
  end(): void {
    this.#write(this.#runs, this.#hint);
    this.#write(this.#hidden, { aside: true });
    this.#runs = [];
    this.#hidden = [];
    this.#hint = {};
  }

  block(block: RawBlock): void {
    this.end();
    this.blocks.push(block);
  }

  /** The number of the paragraph that has just begun, where it is one of an outline; else its first words. */
  number(label: string): void {
    if (typedNumber(label)) this.#hint = { ...this.#hint, number: label };
    else this.add(`${label} `, plain);
  }

  #write(source: readonly RawRun[], hint: RawHint): void {
    const runs = trimRuns(settleSpace(source));
    if (runs.length === 0) return;
    this.blocks.push({ kind: "paragraph", runs, ...(Object.keys(hint).length > 0 ? { hint } : {}) });
  }
}

function isBlank(text: string): boolean {
  return text.replaceAll(sourceBreak, "").trim() === "";
}
