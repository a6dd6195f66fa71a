import type { Node, Slice } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { arriving, withoutSecondPlaces } from "#components/editor/comments/moved-words.ts";
import { placesOfThreads } from "#lib/document/comments-of.ts";
import { suggestChanges } from "#lib/document/suggestions/suggest-changes.ts";
import { doc, p } from "./paper.ts";

/** Text with comments. */
export const said = (text: string, ...ids: string[]) => ({
  ...{ type: "text", text },
  marks: ids.map((id) => ({ type: "comment", attrs: { id } })),
});

/** A text with two comments, */
export const commentedText = doc(
  p("body", "组织", said("全体", "a"), said("干部", "a", "b"), "学习。"),
  p("body", "开展教育。"),
);

/** the words of each, */
export const commentedWords = { a: "全体干部", b: "干部" };

/** and the words before which what was cut goes. */
export const end = "开展教育。";

let moves = 0;
/** Another fraction at each move. */
const fraction = () => (++moves % 9973) / 9973;

/** Somebody who writes, directly or suggesting, in a summary to which the threads a, b and c belong. */
export class CommentWriter {
  state: EditorState;
  clip: Slice | null = null;
  #count = 0;
  readonly suggests: boolean;

  constructor(start: Node, suggests = false) {
    this.state = EditorState.create({ doc: start });
    this.suggests = suggests;
  }

  select(from: number, to = from): this {
    this.state = this.state.apply(this.state.tr.setSelection(TextSelection.create(this.state.doc, from, to)));
    return this;
  }

  /** Selects words, or goes to their beginning. */
  at(words: string, caret = false): this {
    let from = -1;
    this.state.doc.descendants((node, pos) => {
      const within = node.isTextblock ? node.textContent.indexOf(words) : -1;
      if (from < 0 && within >= 0) from = pos + 1 + within;
      return !node.isTextblock;
    });
    if (from < 0) throw new Error(`${words} is not there`);
    return this.select(from, caret ? from : from + words.length);
  }

  copy(): this {
    this.clip = this.state.selection.content();
    return this;
  }

  cut(): this {
    return this.copy().#does(this.state.tr.deleteSelection());
  }

  paste(clip = this.clip): this {
    return clip ? this.#does(this.state.tr.replaceSelection(this.#arrives(clip))) : this;
  }

  /** Drags the selection to a place, or a copy of it. */
  drag(to: number, copies = false): this {
    const { tr, selection } = this.state;
    const slice = this.#arrives(selection.content());
    if (!copies) tr.deleteSelection();
    const at = tr.mapping.map(to);
    return this.#does(tr.replaceRange(at, at, slice));
  }

  types(words: string): this {
    return this.#does(this.state.tr.insertText(words));
  }

  #arrives(slice: Slice): Slice {
    return arriving(slice, this.state.doc, (id) => "abc".includes(id), fraction());
  }

  #does(tr: Transaction): this {
    const who = { author: "u", name: "方远", at: 1 };
    const made = this.suggests
      ? suggestChanges(tr, this.state, who, () => `s${++this.#count}`, { together: true })
      : tr;
    if (made) this.state = this.state.apply(withoutSecondPlaces(made));
    return this;
  }

  /** The words of each thread. */
  get words(): Record<string, string> {
    const { doc } = this.state;
    return Object.fromEntries(
      [...placesOfThreads(doc)].map(([id, { ranges }]) => [
        id,
        ranges.map(({ from, to }) => doc.textBetween(from, to)).join("|"),
      ]),
    );
  }

  get text(): string {
    return this.state.doc.children.map(({ textContent }) => textContent).join("\n");
  }
}
