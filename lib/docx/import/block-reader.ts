import type { RawBlock, RawHint, RawRun } from "../../document/structure/raw-block.ts";
import { textOfRuns } from "../../document/structure/raw-block.ts";
import { typedNumber } from "../../document/structure/typed-number.ts";
import { readInline } from "./inline-reader.ts";
import { child, children, descendant, wordValue, type XmlElement } from "./parse-xml.ts";
import { readOwn } from "./read-own.ts";
import { count, type Reading } from "./reading.ts";
import { paragraphProperties, runProperties, type Style } from "./styles.ts";
import { readTable } from "./table-reader.ts";

type Reader = (element: XmlElement, reading: Reading) => RawBlock[];

const readers: Record<string, Reader> = {
  "w:p": readParagraph,
  "w:tbl": (element, reading) => readTable(element, reading, readBlocks),
  "w:sdt": readContentControl,
  "w:customXml": readBlocks,
  "w:smartTag": readBlocks,
  "w:ins": readBlocks,
  "w:moveTo": readBlocks,
  "w:altChunk": (_, reading) => {
    count(reading, "object-left-out");
    return [];
  },
  "mc:AlternateContent": (element, reading) =>
    readBlocks(child(element, "mc:Choice") ?? child(element, "mc:Fallback") ?? element, reading),
};

/** Reads the paragraphs, tables and pictures of a body, cell, note or text box, in order. */
export function readBlocks(container: XmlElement, reading: Reading): RawBlock[] {
  const blocks: RawBlock[] = [];
  for (const each of container.children) {
    if (typeof each === "string") continue;
    for (const block of readers[each.name]?.(each, reading) ?? []) blocks.push(block);
  }
  return blocks;
}

function readContentControl(element: XmlElement, reading: Reading): RawBlock[] {
  const gallery = descendant(child(element, "w:sdtPr") ?? element, "w:docPartGallery")?.attributes["w:val"];
  if (gallery === "Table of Contents") {
    count(reading, "contents-left-out");
    return [];
  }
  return readBlocks(child(element, "w:sdtContent") ?? element, reading);
}

function readParagraph(element: XmlElement, reading: Reading): RawBlock[] {
  const properties = child(element, "w:pPr");
  const named = reading.styles.get(wordValue(properties, "w:pStyle") ?? "") ?? reading.styles.get("") ?? {};
  const style: Style = { ...named, ...paragraphProperties(properties) };
  if (style.contents) {
    count(reading, "contents-left-out");
    return [];
  }
  // Everything in a heading is bold; only in other text is bold a distinction.
  const look = { ...style, bold: style.heading === undefined ? style.bold : undefined };
  const contents = readInline(element, look, reading, readBlocks);
  const label = contents.length > 0 ? nextNumber(style, reading) : "";
  const own = label === "" ? readOwn(style.own?.paragraph, contents) : null;
  if (own) return own;
  let hint = hintOf(style, element, label);
  const blocks: RawBlock[] = [];
  const boxes: RawBlock[] = [];
  let runs: RawRun[] = label && !hint.number ? [{ text: `${label} ` }] : [];
  const flush = () => {
    if (textOfRuns(runs).trim() !== "") {
      blocks.push({ kind: "paragraph", runs, hint });
      hint = { ...hint, number: undefined };
    }
    runs = [];
  };
  for (const content of contents) {
    if (content.kind === "run") runs.push(content.run);
    else if (content.kind === "box") for (const block of content.blocks) boxes.push(block);
    else {
      flush();
      blocks.push(content.block);
    }
  }
  flush();
  return [...blocks, ...boxes];
}

/** The automatic number of a paragraph; of empty ones it is not asked for: they show one, but mean nothing. */
function nextNumber({ list, listLevel }: Style, reading: Reading): string {
  if (!list || list.id === "0") return "";
  return reading.numbering.next({ id: list.id, level: listLevel ?? list.level });
}

function hintOf(style: Style, element: XmlElement, label: string): RawHint {
  const size = sizeOf(element) ?? style.size;
  return {
    ...(style.heading === undefined ? {} : { heading: style.heading }),
    ...(label && (style.heading !== undefined || typedNumber(label)) ? { number: label } : {}),
    ...(style.align ? { align: style.align } : {}),
    ...(size ? { size } : {}),
  };
}

/** The size of the first text that says one, in points. */
function sizeOf(paragraph: XmlElement): number | undefined {
  for (const run of children(paragraph, "w:r")) {
    const { size } = runProperties(child(run, "w:rPr"));
    if (size !== undefined) return size;
  }
  return undefined;
}
