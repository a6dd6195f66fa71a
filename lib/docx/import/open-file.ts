import type { DocumentJson } from "../../document/schema.ts";
import { asWritten } from "../../document/structure/as-written.ts";
import { blocksOfText, type RawBlock } from "../../document/structure/raw-block.ts";
import { splitDocuments } from "../../document/structure/split-documents.ts";
import { type Structured, structure } from "../../document/structure/structure.ts";
import type { Warning } from "../../document/structure/warning.ts";
import { AppError } from "../../errors.ts";
import { readText } from "../../files/read-text.ts";
import { newUuid } from "../../uuid.ts";
import { checkAmount, checkMarks } from "./check-amount.ts";
import { type FileKind, fileKind } from "./file-kind.ts";
import { readDocx } from "./read-docx.ts";
import { readHtml } from "./read-html.ts";
import { readMarkdown } from "./read-markdown.ts";
import type { FileContent, FileImage } from "./reading.ts";

/**
 * A file as structured documents, usually one; image nodes carry the `ref` of an image as their id. The
 * documents with their `aside` and `removed`, and `removed` of the file itself, hold every character of its text
 * except white space.
 */
export type OpenedFile = {
  documents: Structured[];
  images: FileImage[];
  warnings: Warning[];
  /** Marks of the file's syntax and invisible characters. */
  removed: string[];
};

const readers: Record<Exclude<FileKind, "zip" | "old-word">, (bytes: Uint8Array) => FileContent> = {
  docx: readDocx,
  html: readHtml,
  markdown: readMarkdown,
  text: readPlain,
};

/**
 * Opens a Word, HTML, Markdown or text file: the one way in, for the editor, the command line and imports.
 * Sections get new ids. `warnings` of the result concern the file, those of a document the document.
 * @throws AppError `file.…` with what is wrong and what to do
 */
export function openFile(name: string, bytes: Uint8Array): OpenedFile {
  const { blocks, controls, images, warnings, removed } = readBlocks(name, bytes);
  if (controls.length > 0) warnings.push({ code: "unusual-characters", values: { count: controls.length } });
  const documents = splitDocuments(blocks).map((each) => structure(each, { newId: newUuid }));
  return { documents, images, warnings, removed: controls === "" ? removed : [...removed, controls] };
}

/**
 * Opens a file with every word as it stands there, for checks: its documents as `asWritten`, usually one.
 * @throws AppError `file.…` with what is wrong and what to do
 */
export function openAsWritten(name: string, bytes: Uint8Array): DocumentJson[] {
  return splitDocuments(readBlocks(name, bytes).blocks).map(asWritten);
}

function readBlocks(name: string, bytes: Uint8Array): FileContent & { controls: string } {
  const kind = fileKind(name, bytes);
  if (kind === "zip") throw new AppError("file.zip");
  if (kind === "old-word") throw new AppError("file.old-word");
  const content = readers[kind](bytes);
  checkAmount(content.blocks);
  const { cleaned, controls } = withoutControls(content.blocks);
  return { ...content, blocks: cleaned, controls };
}

function readPlain(bytes: Uint8Array): FileContent {
  const { text, encoding } = readText(bytes);
  checkMarks(text, "\n");
  const warnings: Warning[] = encoding === "UTF-8" ? [] : [{ code: "encoding", values: { encoding } }];
  return { blocks: blocksOfText(text), images: [], warnings, removed: [] };
}

// Control characters, zero width spaces and joiners, byte order marks, direction marks.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/** Characters that nobody sees and that would break search and comparison. */
function withoutControls(blocks: RawBlock[]): { cleaned: RawBlock[]; controls: string } {
  let controls = "";
  const clean = <T extends { text: string }>(run: T): T => {
    const text = run.text.replace(invisible, (character) => {
      controls += character;
      return "";
    });
    return text.length === run.text.length ? run : { ...run, text };
  };
  const cleaned = blocks.map((block): RawBlock => {
    // What we wrote had them before.
    if (block.kind === "image" || (block.kind === "table" ? block.exact : block.hint?.exact)) return block;
    if (block.kind === "paragraph") return { ...block, runs: block.runs.map(clean) };
    const rows = block.rows.map((row) =>
      row.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map((runs) => runs.map(clean)) })),
    );
    return { ...block, rows };
  });
  return { cleaned, controls };
}
