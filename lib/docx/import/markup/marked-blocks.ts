import type { ParagraphStyle } from "../../../document/paragraph-styles.ts";
import type { OwnParagraph } from "../../own-styles.ts";
import { child, children, wordValue, type XmlElement } from "../parse-xml.ts";
import { paragraphProperties, type Style } from "../styles.ts";
import type { FileBlock, FileInk, FileParagraph, FileRow } from "./marked-file.ts";
import { readMarkedInline } from "./marked-inline.ts";
import { byOf, chosen, inkOf, noteFormat, readBorder, type Walk } from "./walk.ts";

const nobody: FileInk = { comes: null, goes: null };

/** Reads paragraphs and tables of a body, cell, note or text box, in order, with what came and went. */
export function readMarkedBlocks(container: XmlElement, walk: Walk): FileBlock[] {
  return blocksIn(container, walk, nobody);
}

function blocksIn(container: XmlElement, walk: Walk, ink: FileInk): FileBlock[] {
  const blocks: FileBlock[] = [];
  for (const each of container.children) {
    if (typeof each === "string" || readBorder(each, walk)) continue;
    for (const block of blocksOf(each, walk, ink)) blocks.push(block);
  }
  return blocks;
}

function blocksOf(element: XmlElement, walk: Walk, ink: FileInk): FileBlock[] {
  switch (element.name) {
    case "w:p":
      return [readParagraph(element, walk, ink)];
    case "w:tbl":
      return [readTable(element, walk)];
    case "w:sdt":
      return blocksIn(child(element, "w:sdtContent") ?? element, walk, ink);
    case "w:customXml":
    case "w:smartTag":
      return blocksIn(element, walk, ink);
    case "w:ins":
    case "w:moveTo":
      return blocksIn(element, walk, { ...ink, comes: byOf(element) });
    case "w:del":
    case "w:moveFrom":
      return blocksIn(element, walk, { ...ink, goes: byOf(element) });
    case "mc:AlternateContent":
      return blocksIn(chosen(element), walk, ink);
    case "w:sectPr":
      noteFormat(child(element, "w:sectPrChange"), "", walk);
      return [];
    default:
      return [];
  }
}

function readParagraph(element: XmlElement, walk: Walk, inherited: FileInk): FileParagraph {
  const properties = child(element, "w:pPr");
  const sign = child(properties, "w:rPr");
  const style = styleOf(properties, walk);
  const look = { ...style, bold: style.heading === undefined ? style.bold : undefined };
  const runs = readMarkedInline(element, look, inherited, walk, readMarkedBlocks);
  const mark = inkOf(sign);
  const change = child(properties, "w:pPrChange");
  const now = meaningOf(style);
  const before = change ? meaningOf(styleOf(child(change, "w:pPr"), walk)) : null;
  const isStyle =
    change !== undefined &&
    wordValue(child(change, "w:pPr"), "w:pStyle") !== wordValue(properties, "w:pStyle");
  if (change && !isStyle) noteFormat(change, textOf(runs), walk);
  noteFormat(child(sign, "w:rPrChange"), "", walk);
  noteFormat(child(child(properties, "w:numPr"), "w:ins"), "", walk);
  noteFormat(child(child(properties, "w:numPr"), "w:numberingChange"), "", walk);
  noteFormat(child(child(properties, "w:sectPr"), "w:sectPrChange"), "", walk);
  return {
    kind: "paragraph",
    ...{ style: now, added: style.own?.paragraph === "emptyLine" && textOf(runs) === "" },
    restyled: change && isStyle ? { by: byOf(change), style: before } : null,
    mark: { comes: mark.comes ?? inherited.comes, goes: mark.goes ?? inherited.goes },
    ...{ runs, anchors: walk.anchors.splice(0) },
  };
}

function styleOf(properties: XmlElement | undefined, { styles }: Walk): Style {
  const named = styles.get(wordValue(properties, "w:pStyle") ?? "") ?? styles.get("") ?? {};
  return { ...named, ...paragraphProperties(properties) };
}

const places: ReadonlySet<OwnParagraph> = new Set(["cell", "head", "picture", "emptyLine", "sources"]);

/** What a style is in our terms: by its name in a file of ours, in others by its level. */
function meaningOf({ own, heading }: Style): ParagraphStyle | null {
  if (own?.paragraph) return places.has(own.paragraph) ? "body" : (own.paragraph as ParagraphStyle);
  if (heading === "title") return "title";
  return heading !== undefined && heading <= 4 ? (`level${heading}` as ParagraphStyle) : null;
}

function readTable(element: XmlElement, walk: Walk): FileBlock {
  noteChanges(child(element, "w:tblPr"), walk);
  noteChanges(child(element, "w:tblGrid"), walk);
  const anchors = walk.anchors.splice(0);
  const rows = partsOf(element, "w:tr", walk, nobody).map(([row, inherited]): FileRow => {
    const properties = child(row, "w:trPr");
    const own = inkOf(properties);
    noteChanges(properties, walk);
    noteChanges(child(row, "w:tblPrEx"), walk);
    const cells = partsOf(row, "w:tc", walk, nobody).flatMap(([cell]) => {
      noteChanges(child(cell, "w:tcPr"), walk);
      const content = readMarkedBlocks(cell, walk);
      // What a merged cell above covers is a cell in the file, and none in our tables.
      const merge = child(child(cell, "w:tcPr"), "w:vMerge");
      const isCovered = merge !== undefined && merge.attributes["w:val"] !== "restart";
      return isCovered && content.every(isEmpty) ? [] : [content];
    });
    return { comes: own.comes ?? inherited.comes, goes: own.goes ?? inherited.goes, cells };
  });
  return { kind: "table", rows, anchors: anchors.concat(rows.flatMap(anchorsOf)) };
}

function isEmpty(block: FileBlock): boolean {
  return block.kind === "paragraph" && block.runs.length === 0;
}

/** Bookmarks in cells are those of the table. */
function anchorsOf({ cells }: FileRow): FileBlock["anchors"] {
  return cells.flat().flatMap(({ anchors }) => anchors);
}

const tableChanges =
  /^w:(tblPrChange|tblPrExChange|tblGridChange|trPrChange|tcPrChange|cellIns|cellDel|cellMerge)$/;

function noteChanges(properties: XmlElement | undefined, walk: Walk): void {
  for (const each of children(properties)) {
    if (tableChanges.test(each.name) && each.attributes["w:author"] !== undefined) {
      noteFormat(each, "", walk, "table");
    }
  }
}

/** Rows or cells, also those in content controls and tracked insertions. */
function partsOf(element: XmlElement, name: string, walk: Walk, ink: FileInk): [XmlElement, FileInk][] {
  return children(element).flatMap((each): [XmlElement, FileInk][] => {
    if (each.name === name) return [[each, ink]];
    if (readBorder(each, walk)) return [];
    if (each.name === "w:sdt") return partsOf(child(each, "w:sdtContent") ?? each, name, walk, ink);
    if (each.name === "w:customXml") return partsOf(each, name, walk, ink);
    if (each.name === "w:ins") return partsOf(each, name, walk, { ...ink, comes: byOf(each) });
    return each.name === "w:del" ? partsOf(each, name, walk, { ...ink, goes: byOf(each) }) : [];
  });
}

function textOf(runs: FileParagraph["runs"]): string {
  return runs.map(({ text }) => text).join("");
}
