import { diffChars } from "diff";
import { changeSize } from "#lib/document/compare/change-size.ts";
import { compareDocuments } from "#lib/document/compare/compare-documents.ts";
import { readingOf } from "#lib/document/reading.ts";
import { type DocumentJson, parseDocument } from "#lib/document/schema.ts";
import { textOf } from "#lib/document/sections.ts";
import { type Figure, figure, peer } from "./figure.ts";
import { longDocument } from "./long-document.ts";
import { revisedDocument } from "./revised-document.ts";

const characters = 50_000;
const goal = 300;
const rounds = 20;

/**
 * Two versions of 50,000 characters compared, from their JSON to the rows and the counts: one revised in every third
 * paragraph, in tables and in its order, one written anew, which may take twice as long. Beside it the characters of the revised one, by the library
 * that we use ourselves for words.
 */
export async function compareVersions(): Promise<Figure[]> {
  const before = longDocument(characters);
  const revised = revisedDocument(before);
  const ours = figure(
    "compare-versions",
    timed(() => compare(before, revised)),
    "ms",
    goal,
    "p95",
  );
  const anew = longDocument(characters + 1);
  const texts = [before, revised].map((json) => textOf(parseDocument(json))) as [string, string];
  return [
    ours,
    figure(
      "compare-versions-written-anew",
      timed(() => compare(before, anew)),
      "ms",
      2 * goal,
      "p95",
    ),
    peer(
      "compare-diff-chars",
      timed(() => diffChars(...texts), 5),
      ours,
    ),
  ];
}

function compare(before: DocumentJson, after: DocumentJson): void {
  changeSize(compareDocuments(readingOf(parseDocument(before)), readingOf(parseDocument(after))));
}

function timed(run: () => unknown, times = rounds): number[] {
  return Array.from({ length: times }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  });
}
