import { levelOf } from "../../document/numbering.ts";
import type { ParagraphStyle } from "../../document/paragraph-styles.ts";
import { type RawBlock, textOfRuns } from "../../document/structure/raw-block.ts";
import { drawnNumber } from "../drawn-number.ts";
import type { OwnParagraph } from "../own-styles.ts";
import type { Content } from "./reading.ts";

/**
 * A paragraph of a file of ours, as our exporter wrote it.
 * @param means what its style stands for
 * @returns null where a person has put something into it that we do not write; it is then read like any other
 */
export function readOwn(means: OwnParagraph | undefined, contents: readonly Content[]): RawBlock[] | null {
  if (means === "emptyLine") return contents.length === 0 ? [] : null;
  const [first] = contents;
  if (means === "picture") {
    if (contents.length !== 1 || first?.kind !== "block" || first.block.kind !== "image") return null;
    return [{ ...first.block, exact: true }];
  }
  if (means === undefined) return null;
  // It says where the figures of the text come from, and is made anew with each export.
  if (means === "sources") return [];
  const runs = contents.flatMap((content) => (content.kind === "run" ? [content.run] : []));
  if (runs.length < contents.length) return null;
  const style: ParagraphStyle = means === "cell" || means === "head" ? "body" : means;
  const level = levelOf(style);
  const drawn = level === null ? "" : drawnNumber(level, textOfRuns(runs));
  // A heading always had its number; an empty line in its style is nothing that we wrote.
  return level !== null && contents.length === 0
    ? []
    : [{ kind: "paragraph", runs, hint: { exact: { style, drawn } } }];
}
