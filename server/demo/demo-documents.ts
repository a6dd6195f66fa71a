import { randomUUID } from "node:crypto";
import type { DocumentJson } from "#lib/document/schema.ts";
import type { Subject } from "#lib/summaries/figures/question-of.ts";
import { fromNotation } from "#lib/templates/built-in/notation.ts";

/** A document in our notation; its sections get an id each, and the template that has the same heading. */
export function documentWithSections(notation: string, templates: Map<string, string>): DocumentJson {
  const json = fromNotation(notation);
  const content = json.content?.map((block) =>
    block.attrs?.style === "level1"
      ? { ...block, attrs: { ...block.attrs, id: randomUUID(), template: templates.get(wordsOf(block)) } }
      : block,
  );
  return { ...json, content };
}

/**
 * The document with the blanks filled whose prompt has an answer. Figures are those of the subject; one whose name has an
 * answer was confirmed as that.
 */
export function withAnswers(
  json: DocumentJson,
  answers: Record<string, string>,
  subject: Subject,
): DocumentJson {
  if (json.type === "blank") {
    const text = answers[json.attrs?.prompt];
    return text === undefined ? json : { type: "text", text };
  }
  if (json.type === "figure") {
    const text = answers[json.attrs?.name] ?? "";
    const value = text === "" ? null : Number.parseFloat(text);
    return { ...json, attrs: { ...json.attrs, unit: subject.unit, ...subject.period, text, value } };
  }
  if (!json.content) return json;
  return { ...json, content: json.content.map((child) => withAnswers(child, answers, subject)) };
}

function wordsOf(block: DocumentJson): string {
  return block.content?.map((child) => child.text ?? "").join("") ?? "";
}
