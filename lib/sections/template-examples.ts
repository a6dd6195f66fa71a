import type { DocumentJson } from "../document/schema.ts";
import { templateKeywords } from "./template-keywords.ts";

/** A template that sections may be recognised as; `key` is that of a built-in one. */
export type KnownTemplate = {
  id: string;
  key: string | null;
  heading: string;
  guidance: string;
  body: DocumentJson;
};

/** A text of which the template is known; `weight` says how much it counts, 1 for a section of the library. */
export type ExampleText = { template: string; heading: string; text: string; weight: number };

/** What a template itself says about its sections: its heading and skeleton, its guidance, the built-in keywords. */
export function templateExamples({ id, key, heading, guidance, body }: KnownTemplate): ExampleText[] {
  if (heading === "") return [];
  const keywords = templateKeywords[key ?? ""] ?? "";
  return [
    { template: id, heading, text: writtenIn(body), weight: 1 },
    { template: id, heading: keywords, text: guidance, weight: 1.5 },
  ];
}

/** The words of a skeleton without its blanks: what they ask for differs from year to year. */
function writtenIn(body: DocumentJson): string {
  return body.type === "text" ? (body.text ?? "") : (body.content ?? []).map(writtenIn).join("");
}
