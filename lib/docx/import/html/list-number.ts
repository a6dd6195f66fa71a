import { chineseNumber } from "#lib/document/numbering.ts";
import { styleOf } from "./element-look.ts";

/** The number that a browser shows before an item of an ordered list, as an outline number; "" for bullets. */
export function listNumber(item: Element): string {
  const list = item.parentElement;
  if (list?.localName !== "ol") return "";
  const kind = styleOf(item, "list-style-type") || styleOf(list, "list-style-type");
  if (kind === "none" || kind === "disc") return "";
  let n = Number(list.getAttribute("start") ?? 1) || 1;
  for (const each of list.children) {
    if (each.localName !== "li") continue;
    n = Number(each.getAttribute("value")) || n;
    if (each === item) break;
    n += 1;
  }
  if (n < 1 || n > 99) return "";
  return /cjk|chinese|ideographic/.test(kind) ? `${chineseNumber(n)}、` : `${n}.`;
}
