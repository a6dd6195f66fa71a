import type { Anchor } from "../../anchors.ts";
import { anchorOf } from "../../anchors.ts";
import { type Origin, originOf } from "../../origin.ts";
import { timeOfWord } from "../../word-time.ts";
import type { Relationship } from "../open-package.ts";
import { child, children, type XmlElement } from "../parse-xml.ts";
import type { Styles } from "../styles.ts";
import type { Beside, By, FileBlock, FileInk, FormatChange } from "./marked-file.ts";

/** What the readers of a file with markup share while they walk through it. */
export type Walk = {
  styles: Styles;
  links: Map<string, Relationship>;
  /** Ids of comments that have begun and not ended. */
  open: Set<string>;
  /** Ids of comments that have both a beginning and an end. */
  ranged: ReadonlySet<string>;
  /** Ids of comments that are about some text already. */
  covered: Set<string>;
  /** Bookmarks that began since they were last asked for. */
  anchors: Anchor[];
  formats: FormatChange[];
  beside: { place: Beside; blocks: FileBlock[] }[];
  origin: Origin | null;
};

/** Bookmarks and the ranges of comments, which may stand anywhere; false for any other element. */
export function readBorder(element: XmlElement, walk: Walk): boolean {
  const id = element.attributes["w:id"] ?? "";
  switch (element.name) {
    case "w:commentRangeStart":
      if (walk.ranged.has(id)) walk.open.add(id);
      return true;
    case "w:commentRangeEnd":
      walk.open.delete(id);
      return true;
    case "w:bookmarkStart": {
      const name = element.attributes["w:name"] ?? "";
      const anchor = anchorOf(name);
      if (anchor) walk.anchors.push(anchor);
      walk.origin ??= originOf(name);
      return true;
    }
    default:
      return false;
  }
}

/** Who made a tracked change. */
export function byOf({ attributes }: XmlElement): By {
  const utc = attributes["w16du:dateUtc"];
  return {
    name: (attributes["w:author"] ?? "").trim(),
    at: utc ? timeOfWord(utc.replace(/Z$/, "+00:00")) : timeOfWord(attributes["w:date"]),
  };
}

/** What `w:rPr` or `w:trPr` says of a sign at the end of a paragraph, or of a row. */
export function inkOf(properties: XmlElement | undefined): FileInk {
  const find = (...names: string[]) => children(properties).find(({ name }) => names.includes(name));
  const [comes, goes] = [find("w:ins", "w:moveTo"), find("w:del", "w:moveFrom")];
  return { comes: comes ? byOf(comes) : null, goes: goes ? byOf(goes) : null };
}

/** Notes a change of looks, with the words that it is about. */
export function noteFormat(
  change: XmlElement | undefined,
  text: string,
  walk: Walk,
  kind: FormatChange["kind"] = "format",
): void {
  if (!change) return;
  const by = byOf(change);
  const last = walk.formats.at(-1);
  const goesOn = last?.kind === kind && last.by.name === by.name && last.by.at === by.at && text !== "";
  if (goesOn && last.text !== "") last.text += text;
  else walk.formats.push({ kind, by, text });
}

/** Ids of the comments that have a beginning and an end below an element. */
export function rangedComments(root: XmlElement): Set<string> {
  const [begun, ended] = [new Set<string>(), new Set<string>()];
  const visit = (element: XmlElement) => {
    const id = element.attributes["w:id"];
    if (id !== undefined && element.name === "w:commentRangeStart") begun.add(id);
    if (id !== undefined && element.name === "w:commentRangeEnd") ended.add(id);
    for (const each of element.children) if (typeof each !== "string") visit(each);
  };
  visit(root);
  return begun.intersection(ended);
}

/** The content that an element of choices shows. */
export function chosen(element: XmlElement): XmlElement {
  return child(element, "mc:Choice") ?? child(element, "mc:Fallback") ?? element;
}
