import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { SearchQuery, type SearchResult } from "prosemirror-search";
import { figuresIn } from "#lib/document/figures.ts";
import { leafText } from "#lib/document/leaf-text.ts";

/** A search in what is printed: a figure is found by its words too, as a whole, and is never replaced. */
export class PrintedQuery extends SearchQuery {
  override findNext(state: EditorState, from = 0, to = state.doc.content.size): SearchResult | null {
    const text = super.findNext(state, from, to);
    const figure = this.#withFigures(state.doc).find((each) => each.from >= from && each.to <= to);
    return figure && !(text && text.from < figure.from) ? figure : text;
  }

  override getReplacements(state: EditorState, result: SearchResult) {
    const replaced = state.doc.slice(result.from, result.to);
    return figuresIn(state.doc.type.create(null, replaced.content)).length > 0
      ? []
      : super.getReplacements(state, result);
  }

  /** The matches of which a figure is a part. */
  #withFigures(doc: Node): SearchResult[] {
    const found: SearchResult[] = [];
    doc.forEach((block, offset) => {
      if (figuresIn(block).length === 0) return;
      const look = (paragraph: Node, start: number) => found.push(...this.#in(paragraph, start));
      if (block.isTextblock) look(block, offset + 1);
      else block.descendants((node, pos) => void (node.isTextblock && look(node, offset + pos + 2)));
    });
    return found;
  }

  #in(paragraph: Node, start: number): SearchResult[] {
    let text = "";
    const places: number[] = [];
    const figures = new Set<number>();
    paragraph.forEach((node, offset) => {
      const words = node.text ?? leafText(node);
      text += words;
      for (let i = 0; i < words.length; i++) places.push(start + offset + (node.isText ? i : 0));
      if (node.type.name === "figure") figures.add(start + offset);
    });
    const fold = (words: string) => (this.caseSensitive ? words : words.toLowerCase());
    const found: SearchResult[] = [];
    let at = this.search === "" ? -1 : fold(text).indexOf(fold(this.search));
    while (at >= 0) {
      const span = places.slice(at, at + this.search.length);
      const [from = 0, to = 0] = [span[0], (span.at(-1) ?? 0) + 1];
      if (span.some((place) => figures.has(place))) found.push({ from, to, match: null, matchStart: start });
      at = fold(text).indexOf(fold(this.search), at + this.search.length);
    }
    return found;
  }
}
