import type { DocumentJson } from "../document/schema.ts";
import { templateKeywords } from "./template-keywords.ts";
import type { Example } from "./template-matcher.ts";
import { wordsOf } from "./words-of.ts";

/** A template that sections may be recognised as; `key` is that of a built-in one. */
export type KnownTemplate = {
  id: string;
  key: string | null;
  heading: string;
  guidance: string;
  body: DocumentJson;
};

/** What a template itself says about its sections: its heading and skeleton, its guidance, the built-in keywords. */
export function templateExamples({ id, key, heading, guidance, body }: KnownTemplate): Example[] {
  if (heading === "") return [];
  const keywords = templateKeywords[key ?? ""] ?? "";
  return [example(id, heading, writtenIn(body), 1), example(id, keywords, guidance, 1.5)];
}

/** A text of which the template is known. */
export function example(template: string, heading: string, text: string, weight: number): Example {
  return { template, heading: wordsOf(heading), text: wordsOf(text), weight };
}

/** The words of a skeleton without its blanks: what they ask for differs from year to year. */
function writtenIn(body: DocumentJson): string {
  return body.type === "text" ? (body.text ?? "") : (body.content ?? []).map(writtenIn).join("");
}
