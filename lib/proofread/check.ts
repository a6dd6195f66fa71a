import type { Node } from "@tiptap/pm/model";
import { withoutDoubles } from "./doubles.ts";
import { type Paper, type Paragraph, paperOf, positionAt } from "./paper.ts";
import { perParagraph } from "./per-paragraph.ts";
import type { Context, Finding, Found, Level, Rule, Settings } from "./rule.ts";
import { allRules } from "./rules.ts";

/** A rule that is asked, how grave that is here, and its place among the rules. */
type Asked = { rule: Rule; level: Level; order: number };

/** What a rule found. */
type Judged = Found & Asked;

/**
 * Makes a check of documents. It remembers what it found in each paragraph by the paragraph's node, so that it is cheap to
 * check the same document again after a change; with another context or other settings it must be made again.
 * @returns for a document its findings in the order of their places
 */
export function createCheck(context: Context, settings: Settings): (doc: Node) => Finding[] {
  return createCheckOf(allRules, context, settings);
}

/** `createCheck` with these rules alone. */
export function createCheckOf(
  rules: readonly Rule[],
  context: Context,
  settings: Settings,
): (doc: Node) => Finding[] {
  const asked = rules.flatMap((rule, order): Asked[] => {
    const level = settings[rule.id] ?? rule.level;
    return level === "off" ? [] : [{ rule, level, order }];
  });
  const inParagraph = perParagraph((paragraph) =>
    asked.flatMap((each) => ("each" in each.rule ? judged(each.rule.each(paragraph, context), each) : [])),
  );
  return (doc) => {
    const paper = paperOf(doc);
    const found = asked.flatMap((each) =>
      "whole" in each.rule ? judged(each.rule.whole(paper, context), each) : [],
    );
    for (const paragraph of paper.paragraphs) {
      for (const each of inParagraph(paragraph)) found.push({ ...each, paragraph: paragraph.index });
    }
    found.sort((a, b) => a.paragraph - b.paragraph || a.from - b.from || a.to - b.to || a.order - b.order);
    return withoutDoubles(found).map((each) => toFinding(each, paper.paragraphs));
  };
}

function judged(found: readonly Found[], asked: Asked): Judged[] {
  return found.map((each) => ({ ...each, ...asked }));
}

function toFinding(
  { rule, level, fix, more = [], ...found }: Judged,
  paragraphs: Paper["paragraphs"],
): Finding {
  const paragraph = paragraphs[found.paragraph]!;
  const text = paragraph.text.slice(found.from, found.to);
  const others = more.flatMap((edit) => {
    const own = paragraphs[edit.paragraph]!;
    const words = own.text.slice(edit.from, edit.to);
    return isTyped(edit, own) ? [{ ...placeOf(edit, own), text: words, fix: edit.fix }] : [];
  });
  return {
    ...found,
    values: { words: text, ...found.values },
    rule: rule.id,
    group: rule.group,
    level,
    text,
    section: paragraph.section,
    fix: fix !== undefined && isTyped(found, paragraph) ? fix : null,
    ...(others.length > 0 && { more: others }),
    ...placeOf(found, paragraph),
  };
}

type Stretch = { from: number; to: number };

function placeOf({ from, to }: Stretch, paragraph: Paragraph): { start: number; end: number } {
  const start = positionAt(paragraph, from, "from");
  return { start, end: to > from ? positionAt(paragraph, to, "to") : start };
}

/** Whether words are nothing but text: no fix may take a figure, a line break or what is suggested for deletion with it. */
function isTyped({ from, to }: Stretch, paragraph: Paragraph): boolean {
  const { start, end } = placeOf({ from, to }, paragraph);
  const touched = paragraph.spans.filter(({ at, length }) => at < to && at + length > from);
  return end - start === to - from && touched.every(({ kind }) => kind === "text");
}
