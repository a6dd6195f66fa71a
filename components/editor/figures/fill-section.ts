import type { DocumentJson } from "#lib/document/schema.ts";
import { figuresWithin, fillFigures } from "#lib/summaries/figures/fill-figures.ts";
import { questionOf } from "#lib/summaries/figures/question-of.ts";
import { type FigureContext, feedOf } from "./figure-feed.ts";

/** Blocks of a template on their way into a summary: its figures say what the records say now. */
export async function fillSection(context: FigureContext, blocks: DocumentJson[]): Promise<DocumentJson[]> {
  const figures = figuresWithin(blocks);
  if (figures.length === 0) return blocks;
  const feed = feedOf(context);
  await feed.read(figures.map((attrs) => questionOf(attrs, context.subject)));
  return fillFigures(blocks, context.subject, feed);
}
