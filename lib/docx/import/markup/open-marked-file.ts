import { AppError } from "../../../errors.ts";
import { fileKind } from "../file-kind.ts";
import type { FileBlock, MarkedFile } from "./marked-file.ts";
import { readMarkedFile } from "./read-marked-file.ts";

/** How much a reviewed summary may hold: it is laid upon the document letter by letter. */
const limits = { paragraphs: 20_000, characters: 300_000, comments: 3_000 };

/**
 * Opens a reviewed Word file.
 * @throws AppError `markup.not-word`, `file.complex`, and what `readMarkedFile` throws
 */
export function openMarkedFile(name: string, bytes: Uint8Array): MarkedFile {
  if (fileKind(name, bytes) !== "docx") throw new AppError("markup.not-word");
  const file = readMarkedFile(bytes);
  const amount = { paragraphs: 0, characters: 0, comments: 0 };
  const count = (blocks: readonly FileBlock[]) => {
    for (const block of blocks) {
      amount.paragraphs += 1;
      if (block.kind === "table") for (const row of block.rows) row.cells.forEach(count);
      else for (const { text } of block.runs) amount.characters += text.length;
    }
  };
  count(file.blocks);
  for (const { blocks } of file.beside) count(blocks);
  for (const { comments } of file.threads) amount.comments += comments.length;
  const keys = ["paragraphs", "characters", "comments"] as const;
  if (keys.some((key) => amount[key] > limits[key])) throw new AppError("file.complex");
  return file;
}
