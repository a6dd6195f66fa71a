import type { Node } from "@tiptap/pm/model";
import type { ParagraphStyle } from "../paragraph-styles.ts";
import { restyledOf } from "./said.ts";
import type { Restyled, Suggester } from "./suggested.ts";

/** What is to be said of a paragraph that somebody gives a style; its old one again is no suggestion any more. */
export function restyled(
  paragraph: Node,
  style: ParagraphStyle,
  who: Omit<Suggester, "id">,
  newId: () => string,
): Restyled | null {
  const said = restyledOf(paragraph);
  if (style === paragraph.attrs.style) return said;
  if (said?.author === who.author) return style === said.style ? (said.under ?? null) : said;
  const made: Restyled = { ...who, id: newId(), style: paragraph.attrs.style };
  return said ? { ...made, under: said } : made;
}
