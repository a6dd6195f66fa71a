import { compareWords } from "../../document/compare/compare-words.ts";
import { placed } from "../../document/compare/piece.ts";
import type { By } from "../import/markup/marked-file.ts";
import { type DocGlyph, type FileGlyph, type Glyph, wordsOf } from "./line.ts";

/**
 * Who answers for words that differ though nobody tracked it: the document has changed since the export where the file
 * still says what was exported, else the reviewer. Where both changed, what was exported tells them apart.
 */
export type Differences = "by-reviewer" | "ours" | { exported: string };

/** Gives who put in a glyph that the document lacks, or took out one that the file lacks; null where that was not the reviewer. */
export function whoseGlyphs(
  differences: Differences,
  file: readonly FileGlyph[],
  doc: readonly DocGlyph[],
  untracked: By | null,
): (glyph: Glyph) => By | null {
  if (differences === "ours" || !untracked) return () => null;
  if (differences === "by-reviewer") return () => untracked;
  const base = <G extends Glyph>(glyphs: readonly G[]): G[] => glyphs.filter(({ comes }) => !comes);
  const [now, here] = [base(file), base(doc)];
  const { added, removed } = changesOf(differences.exported, wordsOf(now));
  const { kept } = changesOf(differences.exported, wordsOf(here));
  const reviewers = new Set<Glyph>(now.filter((_, index) => added.has(index)));
  for (const [index, glyph] of here.entries()) {
    const before = kept.get(index);
    if (before !== undefined && removed.has(before)) reviewers.add(glyph);
  }
  return (glyph) => (reviewers.has(glyph) ? untracked : null);
}

/** Which letters are only in the one or the other text, and where those of the other that stayed were before. */
function changesOf(before: string, after: string) {
  const [added, removed, kept] = [new Set<number>(), new Set<number>(), new Map<number, number>()];
  for (const { kind, text, old, now } of placed(compareWords(before, after))) {
    for (let unit = 0; unit < text.length; unit++) {
      if (kind === "added") added.add(now + unit);
      else if (kind === "removed") removed.add(old + unit);
      else kept.set(now + unit, old + unit);
    }
  }
  return { added, removed, kept };
}
