import type { RawBlock } from "../../document/structure/raw-block.ts";
import { textOfRuns } from "../../document/structure/raw-block.ts";
import type { Warning, WarningCode } from "../../document/structure/warning.ts";
import { KnownSizes, sizeVariable } from "../drawn-sizes.ts";
import { readBlocks } from "./block-reader.ts";
import { readNumbering } from "./numbering.ts";
import { openPackage, type WordPackage } from "./open-package.ts";
import { child, children, type XmlElement } from "./parse-xml.ts";
import { readComments } from "./read-comments.ts";
import { apart, type FileContent, type Reading } from "./reading.ts";
import { readStyles } from "./styles.ts";

/**
 * Reads a .docx (ECMA-376, transitional or strict): paragraphs with automatic numbers, headings, bold
 * and links, tables, pictures, notes, text boxes, comments to be set aside. What cannot be read is named in the warnings.
 * @throws AppError `file.damaged`, `file.bomb`, `file.password` or `file.not-word`
 */
export function readDocx(bytes: Uint8Array): FileContent {
  const warnings: Warning[] = [];
  const broken = (part: string) => {
    const known = warnings.some((each) => each.code === "part-broken" && each.values.name === part);
    if (!known) warnings.push({ code: "part-broken", values: { name: part } });
  };
  const file = openPackage(bytes, broken);
  const links = file.relationships(file.main);
  const partOf = (type: string) => [...links.values()].find((each) => each.type.endsWith(type))?.target ?? "";
  const reading: Reading = {
    ...{ file, links, images: new Map(), notes: [], warnings, counts: {} },
    styles: readStyles(file.xml(partOf("/styles"))),
    numbering: readNumbering(file.xml(partOf("/numbering"))),
    sizes: readSizes(file.xml(partOf("/settings"))),
  };
  const body = child(file.xml(file.main) ?? undefined, "w:body");
  const blocks = body ? readBlocks(body, reading) : [];
  const parts = { "w:footnote": partOf("/footnotes"), "w:endnote": partOf("/endnotes") };
  for (const block of readNotes(reading, parts)) blocks.push(block);
  for (const block of readComments(reading, partOf("/comments"))) blocks.push(block);
  noteHeaders(file, reading);
  for (const [code, count] of Object.entries(reading.counts)) {
    warnings.push({ code: code as WarningCode, values: { count } });
  }
  return { blocks, images: [...reading.images.values()], warnings, removed: [] };
}

function readSizes(settings: XmlElement | null): KnownSizes {
  const variables = children(child(settings ?? undefined, "w:docVars"), "w:docVar");
  const ours = variables.filter(({ attributes }) => sizeVariable.test(attributes["w:name"] ?? ""));
  return new KnownSizes(ours.map(({ attributes }) => attributes["w:val"] ?? ""));
}

function readNotes(reading: Reading, parts: Record<"w:footnote" | "w:endnote", string>): RawBlock[] {
  const { notes } = reading;
  if (notes.length === 0) return [];
  reading.counts.footnotes = notes.length;
  const texts = new Map<string, RawBlock[]>();
  for (const kind of ["w:footnote", "w:endnote"] as const) {
    const inPart = { ...reading, links: reading.file.relationships(parts[kind]), notes: [] };
    for (const note of children(reading.file.xml(parts[kind]) ?? undefined, kind)) {
      texts.set(kind + note.attributes["w:id"], readBlocks(note, inPart));
    }
  }
  return notes.flatMap(({ kind, id }, index) => {
    const blocks = texts.get(kind + id) ?? [];
    return blocks.map((block, at) => {
      if (block.kind !== "paragraph") return block;
      const label = (at === 0 ? `[${index + 1}] ` : "") + (block.hint?.number ?? "");
      const runs = label ? [{ text: label }, ...block.runs] : block.runs;
      return { ...block, runs, hint: { note: true } };
    });
  });
}

/** Headers and footers belong to the page, not to the text; words in them are reported. */
function noteHeaders(file: WordPackage, reading: Reading): void {
  const texts = new Set<string>();
  for (const { type, target, external } of reading.links.values()) {
    if (external || !(type.endsWith("/header") || type.endsWith("/footer"))) continue;
    const root = file.xml(target);
    if (!root) continue;
    const words = readBlocks(root, apart(reading, target))
      .map((block) => (block.kind === "paragraph" ? textOfRuns(block.runs) : ""))
      .join(" ")
      .trim();
    if (/\p{L}/u.test(words.replace(/[第共页]/g, ""))) texts.add(words.slice(0, 60));
  }
  for (const text of texts) reading.warnings.push({ code: "header-footer", values: { text } });
}
