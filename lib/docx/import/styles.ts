import type { RawHint } from "../../document/structure/raw-block.ts";
import { type OwnMeaning, ownMarks, ownMeanings } from "../own-styles.ts";
import { child, children, flagOf, wordValue, type XmlElement } from "./parse-xml.ts";

/** What a style, with the styles that it is based on, says about text. */
export type Style = {
  heading?: RawHint["heading"];
  /** Text of a generated table of contents. */
  contents?: boolean;
  bold?: boolean;
  hidden?: boolean;
  align?: RawHint["align"];
  size?: number;
  list?: { id: string; level: number };
  /** A level of the list that the style names. */
  listLevel?: number;
  /** What the style stands for in a file of ours. */
  own?: OwnMeaning;
};

/** The styles of a file by their id; `""` is the default of paragraphs. */
export type Styles = ReadonlyMap<string, Style>;

/** Reads `word/styles.xml`. */
export function readStyles(root: XmlElement | null): Styles {
  const sources = new Map<string, XmlElement>();
  let standard = "";
  for (const element of children(root ?? undefined, "w:style")) {
    const id = element.attributes["w:styleId"] ?? "";
    sources.set(id, element);
    const isDefault = ["1", "true", "on"].includes(element.attributes["w:default"] ?? "");
    if (isDefault && element.attributes["w:type"] === "paragraph") standard = id;
  }
  const names = new Set([...sources.values()].map(nameOf));
  const isOurs = ownMarks.every((name) => names.has(name));
  const styles = new Map<string, Style>();
  const resolve = (id: string, depth: number): Style => {
    const known = styles.get(id);
    if (known) return known;
    const element = sources.get(id);
    if (!element || depth > 20) return {};
    const base = wordValue(element, "w:basedOn");
    const style: Style = { ...(base ? resolve(base, depth + 1) : {}), ...ownStyle(element) };
    style.own = isOurs ? ownMeanings.get(nameOf(element)) : undefined;
    styles.set(id, style);
    return style;
  };
  for (const id of sources.keys()) resolve(id, 0);
  styles.set("", styles.get(standard) ?? {});
  return styles;
}

function nameOf(style: XmlElement): string {
  return (wordValue(style, "w:name") ?? "").toLowerCase();
}

function ownStyle(element: XmlElement): Style {
  const name = nameOf(element);
  return {
    ...headingOf(name),
    ...(/^(toc|目录) ?\d/.test(name) ? { contents: true } : {}),
    ...paragraphProperties(child(element, "w:pPr")),
    ...runProperties(child(element, "w:rPr")),
  };
}

function headingOf(name: string): Style {
  if (name === "title" || name === "标题" || name === "公文标题") return { heading: "title" };
  const level = /^(?:heading|标题) ?([1-9])$/.exec(name)?.[1];
  return level ? { heading: Number(level) } : {};
}

/** What `w:pPr` itself says. */
export function paragraphProperties(element: XmlElement | undefined): Style {
  if (!element) return {};
  const style: Style = {};
  const align = wordValue(element, "w:jc");
  if (align === "center") style.align = "center";
  else if (align === "right" || align === "end") style.align = "right";
  else if (align) style.align = "left";
  const outline = wordValue(element, "w:outlineLvl");
  if (outline !== undefined) style.heading = Number(outline) < 9 ? Number(outline) + 1 : undefined;
  const list = child(element, "w:numPr");
  const id = wordValue(list, "w:numId");
  const level = wordValue(list, "w:ilvl");
  if (id !== undefined) style.list = { id, level: Number(level ?? 0) };
  else if (level !== undefined) style.listLevel = Number(level);
  return style;
}

/** What `w:rPr` itself says. */
export function runProperties(element: XmlElement | undefined): Style {
  if (!element) return {};
  const style: Style = {};
  const bold = flagOf(element, "w:b");
  if (bold !== undefined) style.bold = bold;
  if (flagOf(element, "w:vanish")) style.hidden = true;
  const size = Number(wordValue(element, "w:sz"));
  if (size > 0) style.size = size / 2;
  return style;
}
