import type { PeriodKind } from "../../../prisma/client/enums.ts";
import { signatureStyles } from "../../document/frame.ts";
import type { Structured } from "../../document/structure/structure.ts";
import { matcherOf } from "../../sections/matcher-of.ts";
import type { ExampleText } from "../../sections/template-examples.ts";
import type { Match, TemplateMatcher } from "../../sections/template-matcher.ts";
import { wordsOf } from "../../sections/words-of.ts";
import { guessOutline, type KnownOutline } from "../guess/guess-outline.ts";
import { guessPeriod } from "../guess/guess-period.ts";
import { guessUnit, type KnownUnit } from "../guess/guess-unit.ts";
import { type Review, type ReviewBlock, styleOf, wordsOfNode } from "../review/review.ts";
import { sectionTexts } from "../review/section-texts.ts";

/** What guesses are made from, as plain data: the caller's units, kinds of summary, and sections of known templates. */
export type Knowledge = {
  units: readonly KnownUnit[];
  outlines: readonly KnownOutline[];
  examples: readonly ExampleText[];
  ownUnitId: string;
};

/** The same, ready to guess with. */
export type Learned = Omit<Knowledge, "examples"> & { matcher: TemplateMatcher };

/** Learns from the examples. */
export function learn({ examples, ...rest }: Knowledge): Learned {
  return { ...rest, matcher: matcherOf(examples) };
}

/** What a document is about, guessed or chosen. */
export type DocumentFacts = {
  title: string;
  unitId: string | null;
  outlineId: string | null;
  periodKind: PeriodKind;
  year: number | null;
  part: number;
};

/** A template is set without being asked for when it is at least so likely. */
const likely = 0.25;

/** How many characters of a section are enough to say what it is about. */
const telling = 10_000;

/** A document that was read, with the templates of its sections, and what it is about, guessed. */
export function toReview(read: Structured, knowledge: Learned): { review: Review; facts: DocumentFacts } {
  const blocks = withMatches(
    read.blocks.map((block, key) => ({ ...block, key })),
    knowledge.matcher,
  );
  const text = (wanted: (block: ReviewBlock) => boolean) =>
    blocks
      .filter((block) => !block.aside && wanted(block))
      .map(({ node }) => wordsOfNode(node))
      .join("\n");
  const title = read.title;
  const signature = text((block) => signatureStyles.has(styleOf(block) ?? "body"));
  const whole = text(() => true);
  const unit = guessUnit(
    { title, signature, opening: whole.slice(title.length) },
    knowledge.units,
    knowledge.ownUnitId,
  );
  const period = guessPeriod(title, whole.slice(title.length), signature);
  const templates = blocks.map(({ node }) => node.attrs?.template).filter((id) => typeof id === "string");
  const outline = guessOutline(title, templates, knowledge.outlines);
  return {
    review: {
      ...{ source: read.source, blocks, removed: marksIn(read), warnings: read.warnings },
      confidence: { unit: unit.confidence, period: period.confidence, outline: outline.confidence },
    },
    facts: {
      ...{ title, unitId: unit.unitId, outlineId: outline.outlineId },
      ...{ periodKind: period.periodKind, year: period.year, part: period.part },
    },
  };
}

/** What structure took off beside the numbers that the blocks keep. */
function marksIn({ blocks, removed }: Structured): string[] {
  const numbers = blocks.map(({ typed }) => typed).filter((typed) => typed !== "");
  return removed.filter((mark) => {
    const at = numbers.indexOf(mark);
    if (at !== -1) numbers.splice(at, 1);
    return at === -1;
  });
}

/** The blocks with the likeliest templates of each section that no person has chosen one for. */
export function withMatches(blocks: readonly ReviewBlock[], matcher: TemplateMatcher): ReviewBlock[] {
  const texts = sectionTexts(blocks);
  return blocks.map((block) => {
    const section = texts.get(block.key);
    if (!section || block.sure) return block;
    const words = (part: string) => wordsOf(part.slice(0, telling));
    const matches = matcher.match(words(section.heading), words(section.text));
    return {
      ...block,
      matches,
      node: { ...block.node, attrs: { ...block.node.attrs, template: chosen(matches) } },
    };
  });
}

function chosen([first]: Match[]): string | null {
  return first && first.confidence >= likely ? first.template : null;
}
