import type { Node } from "@tiptap/pm/model";
import { leafText } from "../leaf-text.ts";
import type { ParagraphStyle } from "../paragraph-styles.ts";
import { textOf } from "../sections.ts";
import { hasSuggestions, restyledOf, splitOf, suggestedOf } from "./said.ts";
import { spelledOut } from "./spell-out.ts";
import type { Restyled, Suggested, Suggester, SuggestionKind } from "./suggested.ts";

/** A suggestion as a list shows it: all places that carry its id. */
export type Suggestion = Suggester & {
  /** From its first place to the end of its last, as positions in the document. */
  from: number;
  to: number;
  /** The words that come in and that go. */
  added: string;
  removed: string;
  /** How many paragraph breaks come in and go, those of whole paragraphs too. */
  breaksAdded: number;
  breaksRemoved: number;
  /** What else comes in and goes as a whole: pictures, tables, rows. */
  thingsAdded: string[];
  thingsRemoved: string[];
  /** The style that a paragraph had, and the one that it has now. */
  restyled: { from: ParagraphStyle; to: ParagraphStyle } | null;
};

/** The suggestions of a document, in the order of their first places. */
export function suggestionsOf(doc: Node): Suggestion[] {
  const list = new List();
  doc.descendants((node, pos) => {
    const end = pos + node.nodeSize;
    for (const { type, attrs } of node.marks) {
      if (type.name === "insertion" || type.name === "deletion")
        list.words({ ...(attrs as Suggester), kind: type.name }, pos, end, node.text ?? "");
    }
    for (const said of layers(suggestedOf(node))) {
      if (node.isInline) list.words(said, pos, end, leafText(node));
      else if (!node.isTextblock) list.thing(said, pos, end, node);
      else {
        list.break(said, pos, end);
        if (spelledOut(node) !== node) list.words(said, pos, end, textOf(node));
      }
    }
    for (const said of layers(splitOf(node))) list.break(said, pos, pos + 1);
    for (let said = restyledOf(node), to = node.attrs.style; said; to = said.style, said = said.under ?? null)
      list.style(said, pos, end, to);
    return hasSuggestions(node);
  });
  return list.all();
}

class List {
  readonly #found = new Map<string, Suggestion>();

  words(said: Suggested, from: number, to: number, text: string): void {
    this.#at(said, from, to)[said.kind === "insertion" ? "added" : "removed"] += text;
  }

  break(said: Suggested, from: number, to: number): void {
    this.#at(said, from, to)[said.kind === "insertion" ? "breaksAdded" : "breaksRemoved"] += 1;
  }

  thing(said: Suggested, from: number, to: number, node: Node): void {
    const suggestion = this.#at(said, from, to);
    suggestion[said.kind === "insertion" ? "thingsAdded" : "thingsRemoved"].push(node.type.name);
    const text = textOf(node);
    if (text) this.words(said, from, to, text);
  }

  style(said: Restyled, from: number, to: number, style: ParagraphStyle): void {
    this.#at(said, from, to).restyled = { from: said.style, to: style };
  }

  all(): Suggestion[] {
    return [...this.#found.values()];
  }

  #at({ id, author, name, at }: Suggester, from: number, to: number): Suggestion {
    let known = this.#found.get(id);
    if (!known) {
      known = {
        ...{ id, author, name, at, from, to, added: "", removed: "", breaksAdded: 0, breaksRemoved: 0 },
        ...{ thingsAdded: [], thingsRemoved: [], restyled: null },
      };
      this.#found.set(id, known);
    }
    known.to = Math.max(known.to, to);
    return known;
  }
}

/** A deletion on top of an insertion is both. */
function layers(said: Suggested | null): Suggested[] {
  if (!said?.inserted) return said ? [said] : [];
  const { inserted, ...deletion } = said;
  return [deletion, { ...inserted, kind: "insertion" satisfies SuggestionKind }];
}
