import { chineseNumber } from "../../../chinese-number.ts";
import { typedNumber } from "../../../document/structure/typed-number.ts";
import { beginningOf, type HtmlElement } from "./html-element.ts";

/**
 * The number that a browser shows before the next item of a list, as an outline number; "" for bullets
 * and for items that carry their number in their text.
 * @param counts how many items of each list have had their turn; this one is added
 */
export function listNumber(item: HtmlElement, list: HtmlElement, counts: Map<HtmlElement, number>): string {
  if (list.name !== "ol") return "";
  const n = integer(item, "value") ?? counts.get(list) ?? integer(list, "start") ?? 1;
  counts.set(list, n + 1);
  const kind = item.styles.get("list-style-type") || list.styles.get("list-style-type") || "";
  if (kind === "none" || kind === "disc" || n < 1) return "";
  if (typedNumber(beginningOf(item, 40).trim().slice(0, 40))) return "";
  return n <= 99 && /cjk|chinese|ideographic/.test(kind) ? `${chineseNumber(n)}、` : `${n}.`;
}

function integer({ attributes }: HtmlElement, name: string): number | undefined {
  const value = attributes.get(name);
  return value !== undefined && /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : undefined;
}
