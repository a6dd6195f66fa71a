import { type RawBlock, textOfBlock } from "../../document/structure/raw-block.ts";
import { readBlocks } from "./block-reader.ts";
import { children } from "./parse-xml.ts";
import { apart, type Reading } from "./reading.ts";

/**
 * The comments of a file, in its order, as lines that are set aside: 批注（author）：text. How many they are is counted.
 * @param part `word/comments.xml`, "" where the file has none
 */
export function readComments(reading: Reading, part: string): RawBlock[] {
  const lines: RawBlock[] = [];
  const root = part ? reading.file.xml(part) : null;
  const inPart = apart(reading, part);
  for (const comment of children(root ?? undefined, "w:comment")) {
    const words = readBlocks(comment, inPart).map(textOfBlock).join(" ").replace(/\s+/g, " ");
    if (words.trim() === "") continue;
    const author = comment.attributes["w:author"]?.trim();
    const text = `批注${author ? `（${author}）` : ""}：${words.trim()}`;
    lines.push({ kind: "paragraph", runs: [{ text }], hint: { aside: true } });
  }
  if (lines.length > 0) reading.counts.comments = lines.length;
  return lines;
}
