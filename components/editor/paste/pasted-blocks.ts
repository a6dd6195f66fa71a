import { blocksOfText, type RawBlock } from "#lib/document/structure/raw-block.ts";
import { htmlBlocks } from "./html-blocks.ts";

// Word marks parts for older programs in a way that is not HTML: <![if !supportLists]> … <![endif]>
const conditionals = /<!\[(?:if[^\]]*|endif)\]>/gi;

/**
 * What the clipboard holds as blocks: its HTML where there is any, else its plain text.
 * @param parse makes a document of HTML without running or loading anything of it
 */
export function pastedBlocks(html: string, text: string, parse: (html: string) => Document): RawBlock[] {
  const blocks = html ? htmlBlocks(parse(html.replace(conditionals, "")).body) : [];
  return blocks.length > 0 ? blocks : blocksOfText(text);
}
