import { isLinkable } from "../../../document/linkable.ts";
import type { RawBlock, RawImage } from "../../../document/structure/raw-block.ts";
import { typedNumber } from "../../../document/structure/typed-number.ts";
import { alignOf, headingOf, isBold, isHidden, isIgnored, sizeOf } from "./element-look.ts";
import { beginningOf, type HtmlElement } from "./html-element.ts";
import { cellsOf, htmlTable, isLayout, tableHolders } from "./html-table.ts";
import { HtmlWriter, type Look, plain } from "./html-writer.ts";
import { listNumber } from "./list-number.ts";
import { collapsed } from "./settle-space.ts";

/** How to read a page. */
export type HtmlOptions = {
  /** Gives what the page hides as paragraphs to be set aside; else it is left out. */
  keepHidden?: boolean;
  /** The picture of an `img`, or null when it cannot be read; without it pictures are left out. */
  image?: (element: HtmlElement) => RawImage | null;
};

const blockNames =
  /^(p|div|h[1-6]|li|ul|ol|dl|dt|dd|blockquote|pre|section|article|main|header|footer|aside|nav|figure|figcaption|address|center|form|fieldset|legend|details|summary|dialog|option|select|template|noscript|caption|td|th|body|html|hr)$/;

/** What is still to be done, the next thing last: an element or text to read, or a block to end. */
type Task = { node: HtmlElement | string; look: Look; parent: HtmlElement | null } | "end";

/**
 * The content of an HTML page or fragment as blocks: Word's, WPS's and that of web pages alike. Styles
 * other than bold vanish, the numbers of lists become numbers of paragraphs.
 * @returns the blocks, and the text of numbers and bullets that became hints
 */
export function htmlBlocks(
  root: HtmlElement,
  options: HtmlOptions = {},
): { blocks: RawBlock[]; removed: string[] } {
  const writer = new HtmlWriter();
  const counts = new Map<HtmlElement, number>();
  const holders = tableHolders(root);
  // A list of tasks instead of recursion: pages may be nested more deeply than the stack reaches.
  const tasks: Task[] = [{ node: root, look: plain, parent: null }];
  const readCell = (cell: HtmlElement) => {
    const { blocks, removed } = htmlBlocks(cell, options);
    for (const each of removed) writer.removed.push(each);
    return blocks;
  };
  const push = (nodes: readonly (HtmlElement | string)[], look: Look, parent: HtmlElement) => {
    for (let at = nodes.length - 1; at >= 0; at--) tasks.push({ node: nodes[at]!, look, parent });
  };
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    if (task === "end") {
      writer.end();
      continue;
    }
    const { node, look, parent } = task;
    if (typeof node === "string") {
      writer.add(look.pre ? node.replaceAll("\r", "") : collapsed(node), look);
      continue;
    }
    if (isIgnored(node)) continue;
    const inner = lookInside(node, look);
    if (inner.hidden && !options.keepHidden) continue;
    if (node.name === "br") writer.add("\n", look);
    else if (node.name === "img") {
      const image = options.image?.(node);
      if (image) writer.block(image);
    } else if (node.name === "table") {
      writer.end();
      if (inner.hidden || isLayout(node, holders)) push(cellsOf(node), inner, node);
      else for (const block of htmlTable(node, readCell)) writer.block(block);
    } else if (node.styles.get("mso-list") === "ignore") label(node, writer);
    else {
      const isBlock = blockNames.test(node.name);
      if (isBlock) {
        writer.begin(headingOf(node));
        tasks.push("end");
      }
      const number = node.name === "li" && parent ? listNumber(node, parent, counts) : "";
      if (number) writer.number(number);
      push(node.children, inner, node);
    }
  }
  writer.end();
  return { blocks: writer.blocks, removed: writer.removed };
}

/** The number or bullet that Word writes as text beside what says that it is automatic. */
function label(element: HtmlElement, writer: HtmlWriter): void {
  const text = beginningOf(element, 1000).replace(/\s/g, "");
  const number = typedNumber(text) !== null;
  if (number || text.length > 1) writer.number(text);
  if (number || text.length === 1) writer.removed.push(text);
}

function lookInside(element: HtmlElement, look: Look): Look {
  const heading = /^h[1-6]$/.test(element.name);
  const white = element.styles.get("white-space");
  const href = element.attributes.get("href")?.trim();
  return {
    bold: !heading && isBold(element, look.bold),
    link: element.name !== "a" ? look.link : isLinkable(href) ? href : undefined,
    pre: white
      ? white.startsWith("pre") || white === "break-spaces"
      : look.pre || element.name === "pre" || element.name === "textarea",
    hidden: look.hidden || isHidden(element),
    align: alignOf(element) ?? look.align,
    size: sizeOf(element) ?? look.size,
  };
}
