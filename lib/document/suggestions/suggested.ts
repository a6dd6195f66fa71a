import type { Attribute } from "@tiptap/core";
import type { ParagraphStyle } from "../paragraph-styles.ts";
import { personNumber } from "./person-number.ts";

/** One suggestion: its id, and who made it when. */
export type Suggester = {
  id: string;
  /** Id of the user; empty for somebody who is not one, such as the author of a change in a Word file. */
  author: string;
  name: string;
  /** Milliseconds since 1970. */
  at: number;
};

/** What is suggested of something: that it comes in, or that it goes. */
export type SuggestionKind = "insertion" | "deletion";

/**
 * The suggestion that an atom, a row or a block comes in or goes as a whole. Of what one person inserted and another
 * deletes it is the deletion, with `inserted` for who inserted it.
 */
export type Suggested = Suggester & { kind: SuggestionKind; inserted?: Suggester };

/** The suggestion of another paragraph style, with the one before it, and whose that is if it is suggested too. */
export type Restyled = Suggester & { style: ParagraphStyle; under?: Restyled };

/**
 * The attribute of a node that may be suggested as a whole. An attribute, because shared documents keep marks of text
 * only (y-prosemirror); what shows it is `data-suggested`.
 */
export const suggestedAttribute: { suggested: Partial<Attribute> } = { suggested: hidden("suggested") };

/** An attribute with a suggestion in it, which does not come in by way of HTML. */
export function hidden(name: string): Partial<Attribute> {
  return {
    default: null,
    keepOnSplit: false,
    parseHTML: () => null,
    renderHTML: (attributes) => {
      const said = attributes[name] as Partial<Suggested> | null;
      return said ? { [`data-${name}`]: said.kind ?? "restyled", ...shownPerson(said) } : {};
    },
  };
}

/** The attributes of a suggestion as a mark of text has them. */
export const suggesterAttributes: Record<keyof Suggester, Partial<Attribute>> = {
  id: { default: "", rendered: false },
  author: { default: "", rendered: false },
  name: { default: "", rendered: false },
  at: { default: 0, rendered: false },
};

/** What shows whose a suggestion is: in words, and by a number that stands for a colour. */
export function shownPerson({ author, name }: Partial<Suggester>): Record<string, unknown> {
  return { title: name, "data-by": personNumber(author || name || "") };
}

/** What shows a suggestion, out of the HTML attributes of a node that writes its others itself. */
export function suggestionShown(attributes: Record<string, unknown>): Record<string, unknown> {
  const { "data-suggested": kind, "data-by": by, title } = attributes;
  return kind ? { "data-suggested": kind, "data-by": by, title } : {};
}
