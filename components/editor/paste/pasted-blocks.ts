import { blocksOfText, type RawBlock } from "#lib/document/structure/raw-block.ts";
import { htmlBlocks } from "#lib/docx/import/html/html-blocks.ts";
import { elementOfNode } from "./element-of-node.ts";
import { withoutStyleSheets } from "./without-style-sheets.ts";

// Word marks parts for older programs in a way that is not HTML: <![if !supportLists]> … <![endif]>
const conditionals = /<!\[(?:if[^\]]*|endif)\]>/gi;

// Windows puts this before the HTML; most browsers take it away.
const clipboardHead = /^Version:[\d.]+\s[^<]*/;

/**
 * What the clipboard holds as blocks: its HTML where there is any, else its plain text.
 * @param parse makes a document of HTML without running or loading anything of it
 */
export function pastedBlocks(html: string, text: string, parse: (html: string) => Document): RawBlock[] {
  const clean = withoutStyleSheets(html).replace(clipboardHead, "").replace(conditionals, "");
  const blocks = clean ? htmlBlocks(elementOfNode(parse(clean).body)).blocks : [];
  return blocks.length > 0 ? blocks : blocksOfText(text);
}

/** How many pictures stand in HTML: on the person's disk or on another site, where the page cannot read them. */
export function countPictures(html: string): number {
  return html.match(/<img\b[^>]*\bsrc\s*=/gi)?.length ?? 0;
}
