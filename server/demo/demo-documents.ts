import { randomUUID } from "node:crypto";
import type { DocumentJson } from "#lib/document/schema.ts";
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

/** The document with the blanks and figures filled whose prompt or name has an answer. */
export function withAnswers(json: DocumentJson, answers: Record<string, string>): DocumentJson {
  const asked = { blank: json.attrs?.prompt, figure: json.attrs?.name }[json.type ?? ""];
  const answer = asked === undefined ? undefined : answers[asked];
  if (answer !== undefined) return { type: "text", text: answer };
  if (!json.content) return json;
  return { ...json, content: json.content.map((child) => withAnswers(child, answers)) };
}

function wordsOf(block: DocumentJson): string {
  return block.content?.map((child) => child.text ?? "").join("") ?? "";
}
