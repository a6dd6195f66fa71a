import type { RawHint } from "#lib/document/structure/raw-block.ts";

/** A declaration of an element's style attribute, as office programs write it too; "" when it is not there. */
export function styleOf(element: Element, property: string): string {
  const style = element.getAttribute("style");
  if (!style) return "";
  const found = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`, "i").exec(style);
  return found?.[1]?.trim().toLowerCase() ?? "";
}

/** Whether text in an element is bold; what an element does not say is as around it. */
export function isBold(element: Element, around: boolean): boolean {
  const weight = styleOf(element, "font-weight");
  if (weight) return weight === "bold" || weight === "bolder" || Number(weight) >= 600;
  return around || element.localName === "b" || element.localName === "strong";
}

/** Elements that nobody sees, or that only the program that wrote them understands. */
export function isHidden(element: Element): boolean {
  if (
    /^(script|style|head|title|meta|link|xml|noscript|template|del|button|input|select)$/.test(
      element.localName,
    )
  ) {
    return true;
  }
  if (element.localName.includes(":") && !/^(o:p|st1:)/.test(element.localName)) return true;
  return styleOf(element, "display") === "none" || styleOf(element, "mso-hide") === "all";
}

/** What a block says about itself beyond its words. */
export function hintOf(element: Element): RawHint {
  const align = alignOf(element);
  const size = sizeOf(element);
  const heading = headingOf(element);
  return {
    ...(heading === undefined ? {} : { heading }),
    ...(align ? { align } : {}),
    ...(size ? { size } : {}),
  };
}

function headingOf(element: Element): RawHint["heading"] {
  if (/\bMsoTitle\b/.test(element.className)) return "title";
  const level = /^h([1-6])$/.exec(element.localName)?.[1];
  if (level) return Number(level);
  const outline = Number(styleOf(element, "mso-outline-level"));
  return outline >= 1 && outline <= 9 ? outline : undefined;
}

function alignOf(element: Element): RawHint["align"] {
  const align = styleOf(element, "text-align") || element.getAttribute("align")?.toLowerCase();
  if (align === "center" || align === "right") return align;
  return align === "left" || align === "justify" ? "left" : undefined;
}

/** The first size in points that an element or what is in it says. */
function sizeOf(element: Element): number | undefined {
  const own = /^([\d.]+)pt/.exec(styleOf(element, "font-size"))?.[1];
  if (own) return Number(own);
  for (const child of element.children) {
    const size = sizeOf(child);
    if (size) return size;
  }
  return undefined;
}

/** The width that a cell or column says, in pixels; 0 when it says none. */
export function widthOf(element: Element): number {
  const [, number = "", unit = ""] =
    /^([\d.]+)(px|pt|)$/.exec(styleOf(element, "width") || element.getAttribute("width") || "") ?? [];
  return Math.round(Number(number) * (unit === "pt" ? 96 / 72 : 1)) || 0;
}
