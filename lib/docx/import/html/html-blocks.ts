import { isLinkable } from "#lib/document/linkable.ts";
import { type RawBlock, type RawHint, type RawRun, trimRuns } from "#lib/document/structure/raw-block.ts";
import { typedNumber } from "#lib/document/structure/typed-number.ts";
import { hintOf, isBold, isHidden, styleOf } from "./element-look.ts";
import { htmlTable } from "./html-table.ts";
import { listNumber } from "./list-number.ts";
import { collapsed, settleSpace, sourceBreak } from "./settle-space.ts";

type Look = { bold: boolean; link: string | undefined; pre: boolean };

const blockNames =
  /^(p|div|h[1-6]|li|ul|ol|dl|dt|dd|blockquote|pre|section|article|main|header|footer|aside|nav|figure|figcaption|address|center|form|fieldset|details|summary|body|html|hr)$/;

/** Collects paragraphs while the tree is walked. */
class Writer {
  readonly blocks: RawBlock[] = [];
  #runs: RawRun[] = [];
  #hint: RawHint = {};

  add(text: string, { bold, link }: Look): void {
    const last = this.#runs.at(-1);
    if (last && Boolean(last.bold) === bold && last.link === link) last.text += text;
    else this.#runs.push({ text, ...(bold ? { bold } : {}), ...(link ? { link } : {}) });
  }

  /** A block begins: its hints hold for its first paragraph, together with those of the blocks around it. */
  begin(hint: RawHint): void {
    const pending = this.#runs.every((run) => run.text.replaceAll(sourceBreak, "").trim() === "");
    const around = pending ? this.#hint : {};
    this.end();
    this.#hint = { ...around, ...hint };
  }

  /** The paragraph that is being written ends here. */
  end(): void {
    const runs = trimRuns(settleSpace(this.#runs));
    if (runs.length > 0) {
      const hint = Object.keys(this.#hint).length > 0 ? { hint: this.#hint } : {};
      this.blocks.push({ kind: "paragraph", runs, ...hint });
    }
    this.#runs = [];
    this.#hint = {};
  }

  number(label: string): void {
    if (typedNumber(label)) this.#hint = { ...this.#hint, number: label };
    else if (label.length > 1) this.add(`${label} `, { bold: false, link: undefined, pre: false });
  }
}

/**
 * The content of an HTML page or fragment as blocks: Word's, WPS's and that of web pages alike. Styles
 * other than bold vanish, the numbers of lists become numbers of paragraphs. Pictures are left out: a
 * page may not read them from where they lie.
 */
export function htmlBlocks(root: Element): RawBlock[] {
  const writer = new Writer();
  walk(root, { bold: false, link: undefined, pre: false }, writer);
  writer.end();
  return writer.blocks;
}

function walk(element: Element, look: Look, writer: Writer): void {
  for (const node of element.childNodes) {
    if (node.nodeType === 3) {
      const text = node.textContent ?? "";
      writer.add(look.pre ? text.replaceAll("\r", "") : collapsed(text), look);
    } else if (node.nodeType === 1) walkElement(node as Element, look, writer);
  }
}

function walkElement(element: Element, look: Look, writer: Writer): void {
  const name = element.localName;
  if (isHidden(element)) return;
  if (name === "br") writer.add("\n", look);
  else if (name === "table") {
    writer.end();
    for (const block of htmlTable(element, htmlBlocks)) writer.blocks.push(block);
  } else if (/mso-list\s*:\s*ignore/i.test(element.getAttribute("style") ?? "")) {
    writer.number((element.textContent ?? "").replace(/\s/g, ""));
  } else {
    const inner = lookInside(element, look);
    const isBlock = blockNames.test(name);
    if (isBlock) writer.begin(hintOf(element));
    const number = name === "li" ? listNumber(element) : "";
    if (number && !typedNumber((element.textContent ?? "").trim())) writer.number(number);
    walk(element, inner, writer);
    if (isBlock) writer.end();
  }
}

function lookInside(element: Element, look: Look): Look {
  const heading = /^h[1-6]$/.test(element.localName);
  const white = styleOf(element, "white-space");
  const href = element.getAttribute("href")?.trim();
  return {
    bold: !heading && isBold(element, look.bold),
    link: element.localName !== "a" ? look.link : isLinkable(href) ? href : undefined,
    pre: white
      ? white.startsWith("pre") || white === "break-spaces"
      : look.pre || element.localName === "pre",
  };
}
