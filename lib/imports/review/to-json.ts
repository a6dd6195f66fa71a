import { signatureStyles } from "../../document/frame.ts";
import { periodName } from "../../period.ts";
import type { DocumentFacts } from "../reading/to-review.ts";
import { type Review, type ReviewBlock, reviewedTitle, styleOf, wordsOfNode } from "./review.ts";

/** A section for other programs. All texts keep the numbers that were typed. */
export type SectionJson = {
  number: string;
  heading: string;
  level2: string[];
  template: string | null;
  confidence: number;
  text: string;
};

/** A document of an import for other programs. */
export type DocumentJson = {
  title: string;
  unit: string | null;
  period: string | null;
  byline: string;
  opening: string;
  sections: SectionJson[];
  signature: string;
  aside: string[];
  removed: string[];
  warnings: { code: string; values: Record<string, string | number> }[];
};

/**
 * A document as data for other programs. Title, byline, opening, sections, signature, aside and removed
 * together hold every character of the source except white space.
 * @param names of units and templates by their ids
 */
export function reviewJson(
  review: Review,
  facts: DocumentFacts,
  names: { unit: (id: string) => string | null; template: (id: string) => string | null },
): DocumentJson {
  const { periodKind, year, part } = facts;
  const json: DocumentJson = {
    title: reviewedTitle(review),
    unit: facts.unitId ? names.unit(facts.unitId) : null,
    period: year === null ? null : periodName({ periodKind, year, part }),
    ...{ byline: "", opening: "", sections: [], signature: "" },
    aside: review.blocks.filter(({ aside }) => aside).map(wholeText),
    removed: review.removed,
    warnings: review.warnings,
  };
  for (const block of review.blocks) {
    const style = styleOf(block);
    if (block.aside || style === "title") continue;
    const section = json.sections.at(-1);
    if (style === "level1") json.sections.push(sectionOf(block, names.template));
    else if (style === "byline") json.byline = joined(json.byline, wholeText(block));
    else if (style && signatureStyles.has(style)) json.signature = joined(json.signature, wholeText(block));
    else if (section) {
      if (style === "level2") section.level2.push(headingOf(block).heading);
      section.text = joined(section.text, wholeText(block));
    } else json.opening = joined(json.opening, wholeText(block));
  }
  return json;
}

function sectionOf(block: ReviewBlock, nameOf: (id: string) => string | null): SectionJson {
  const chosen = block.node.attrs?.template as string | null | undefined;
  const match = block.matches?.find(({ template }) => template === chosen);
  const confidence = block.sure ? 1 : (match?.confidence ?? 0);
  const { heading, rest } = headingOf(block);
  const template = chosen ? nameOf(chosen) : null;
  return { number: block.typed, heading, level2: [], template, confidence, text: rest };
}

/** The words of a heading, and those of a paragraph that goes on after them. */
function headingOf({ node }: ReviewBlock): { heading: string; rest: string } {
  const pieces = node.content ?? [];
  const lead = pieces.filter(({ marks }) => marks?.some(({ type }) => type === "lead"));
  const words = wordsOfNode(node);
  const heading = lead.length > 0 ? lead.map(wordsOfNode).join("") : words;
  return { heading, rest: words.slice(heading.length) };
}

function wholeText({ typed, node }: ReviewBlock): string {
  return typed + wordsOfNode(node);
}

function joined(before: string, text: string): string {
  return before && text ? `${before}\n${text}` : before || text;
}
