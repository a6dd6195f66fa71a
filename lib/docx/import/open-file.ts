import { blocksOfText, type RawBlock } from "../../document/structure/raw-block.ts";
import { splitDocuments } from "../../document/structure/split-documents.ts";
import { type Structured, structure } from "../../document/structure/structure.ts";
import type { Warning } from "../../document/structure/warning.ts";
import { newUuid } from "../../uuid.ts";
import { fileKind } from "./file-kind.ts";
import { readDocx } from "./read-docx.ts";
import { readText } from "./read-text.ts";
import type { FileImage } from "./reading.ts";

/** A file as structured documents, usually one; image nodes carry the `ref` of an image as their id. */
export type OpenedFile = { documents: Structured[]; images: FileImage[]; warnings: Warning[] };

/**
 * Opens a .docx or a text file: the one way in, for the editor, the command line and imports. Sections
 * get new ids. `warnings` of the result concern the file, those of a document the document.
 * @throws AppError `file.…` with what is wrong and what to do
 */
export function openFile(name: string, bytes: Uint8Array): OpenedFile {
  const { blocks, images, warnings } = fileKind(name, bytes) === "docx" ? readDocx(bytes) : readPlain(bytes);
  const { cleaned, removed } = withoutControls(blocks);
  if (removed > 0) warnings.push({ code: "unusual-characters", values: { count: removed } });
  const documents = splitDocuments(cleaned).map((each) => structure(each, { newId: newUuid }));
  return { documents, images, warnings };
}

function readPlain(bytes: Uint8Array): { blocks: RawBlock[]; images: FileImage[]; warnings: Warning[] } {
  const { text, encoding } = readText(bytes);
  const warnings: Warning[] = encoding === "UTF-8" ? [] : [{ code: "encoding", values: { encoding } }];
  return { blocks: blocksOfText(text), images: [], warnings };
}

// Control characters, zero width spaces and joiners, byte order marks, direction marks.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/** Characters that nobody sees and that would break search and comparison. */
function withoutControls(blocks: RawBlock[]): { cleaned: RawBlock[]; removed: number } {
  let removed = 0;
  const clean = <T extends { text: string }>(run: T): T => {
    const text = run.text.replace(controls, "");
    removed += run.text.length - text.length;
    return text.length === run.text.length ? run : { ...run, text };
  };
  const cleaned = blocks.map((block): RawBlock => {
    if (block.kind === "paragraph") return { ...block, runs: block.runs.map(clean) };
    if (block.kind !== "table") return block;
    const rows = block.rows.map((row) =>
      row.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map((runs) => runs.map(clean)) })),
    );
    return { ...block, rows };
  });
  return { cleaned, removed };
}
