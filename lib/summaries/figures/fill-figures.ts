import { type FigureAttributes, figureDefaults } from "../../document/figure.ts";
import type { DocumentJson } from "../../document/schema.ts";
import type { KnownDefinition } from "../../ledger/figures/known-definition.ts";
import type { Answer, Question } from "../../ledger/figures/question.ts";
import { confirmed, figureNow } from "./figure-now.ts";
import { questionOf, type Subject } from "./question-of.ts";

/** What is known about the figures of a template when they come into a summary. */
export type Readings = {
  definition: (id: string) => Pick<KnownDefinition, "percent" | "name" | "measure"> | undefined;
  answer: (question: Question) => Answer | undefined;
};

/** The figures within blocks, in order. */
export function figuresWithin(blocks: readonly DocumentJson[]): FigureAttributes[] {
  return blocks.flatMap((block) =>
    block.type === "figure" ? [attributesOf(block)] : figuresWithin(block.content ?? []),
  );
}

/** Blocks of a template in a summary: each figure counts the unit and the period of the summary, and says its value. */
export function fillFigures(
  blocks: readonly DocumentJson[],
  subject: Subject,
  { definition, answer }: Readings,
): DocumentJson[] {
  return blocks.map((block) => {
    if (block.type !== "figure") {
      const { content } = block;
      return content ? { ...block, content: fillFigures(content, subject, { definition, answer }) } : block;
    }
    const attrs = attributesOf(block);
    const known = definition(attrs.definition);
    const named = { ...attrs, name: known?.name ?? attrs.name };
    const now = figureNow(named, answer(questionOf(named, subject)), known);
    return now.state === "hidden" ? block : { ...block, attrs: confirmed(named, now, subject) };
  });
}

function attributesOf({ attrs }: DocumentJson): FigureAttributes {
  return { ...figureDefaults, ...attrs };
}
