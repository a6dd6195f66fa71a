import type { RawHint } from "../../../document/structure/raw-block.ts";
import type { HtmlElement } from "./html-element.ts";

/** Whether text in an element is bold; what an element does not say is as around it. */
export function isBold({ name, styles }: HtmlElement, around: boolean): boolean {
  const weight = styles.get("font-weight");
  if (weight) return weight === "bold" || weight === "bolder" || Number(weight) >= 600;
  return around || name === "b" || name === "strong";
}

/** Elements whose content is no text. */
export function isIgnored({ name }: HtmlElement): boolean {
  return /^(script|style|head|meta|link|xml|iframe)$/.test(name);
}

/** Elements that nobody sees, that only their program understands, or with which a page is worked: menus, buttons. */
export function isHidden({ name, attributes, styles }: HtmlElement): boolean {
  if (/^(title|noscript|noframes|template|del|button|input|select|nav)$/.test(name)) return true;
  if (name.includes(":") && !/^(o:p|w:sdt|st1:)/.test(name)) return true;
  return attributes.has("hidden") || styles.get("display") === "none" || styles.get("mso-hide") === "all";
}

/** The heading that an element is. */
export function headingOf({ name, attributes, styles }: HtmlElement): RawHint["heading"] {
  if (/(^|\s)MsoTitle(\s|$)/.test(attributes.get("class") ?? "")) return "title";
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level) return Number(level);
  const outline = Number(styles.get("mso-outline-level"));
  return outline >= 1 && outline <= 9 ? outline : undefined;
}

/** How an element aligns the lines in it. */
export function alignOf({ name, attributes, styles }: HtmlElement): RawHint["align"] {
  const align = styles.get("text-align") || attributes.get("align")?.toLowerCase();
  if (align === "center" || align === "right") return align;
  if (name === "center") return "center";
  return align === "left" || align === "justify" ? "left" : undefined;
}

/** The size of text that an element says, in points. */
export function sizeOf({ styles }: HtmlElement): number | undefined {
  const points = /^(\d{1,4}(?:\.\d{1,4})?)pt/.exec(styles.get("font-size") ?? "")?.[1];
  return points ? Number(points) : undefined;
}

/** The width that a cell or column says, in pixels; 0 when it says none. */
export function widthOf({ attributes, styles }: HtmlElement): number {
  const [, number = "", unit = ""] =
    /^(\d{1,5}(?:\.\d{1,5})?)(px|pt|)$/.exec(styles.get("width") || attributes.get("width") || "") ?? [];
  return Math.round(Number(number) * (unit === "pt" ? 96 / 72 : 1)) || 0;
}
