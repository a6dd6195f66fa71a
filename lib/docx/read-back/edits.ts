import { Fragment, Mark, type Node, type Schema } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { placesOfThreads, type ThreadPlace } from "../../document/comments-of.ts";
import type { ParagraphStyle } from "../../document/paragraph-styles.ts";
import type { Suggester, SuggestionKind } from "../../document/suggestions/suggested.ts";
import { breakSign } from "./line.ts";

/** Text that is to come into the document: who suggests it, and who suggests to take it out again. */
export type NewGlyph = {
  text: string;
  comes: Suggester | null;
  goes: Suggester | null;
  bold: boolean;
  lead: boolean;
  link: string | null;
  /** The kind of blank that it is the prompt of. */
  blank: string | null;
  /** Ids of the threads about it. */
  threads: readonly string[];
  /** Of a break: the style of the paragraph after it. */
  style: ParagraphStyle | null;
};

/** Changes of one document, all by positions in it as it was; applied at once. */
export class Edits {
  readonly #schema: Schema;
  readonly #threads: ReadonlyMap<string, ThreadPlace>;
  readonly #marks: { from: number; to: number; mark: Mark }[] = [];
  readonly #attributes: { at: number; name: string; value: unknown }[] = [];
  readonly #texts: { at: number; glyphs: NewGlyph[] }[] = [];
  readonly #blocks: { at: number; nodes: Node[] }[] = [];

  constructor(doc: Node) {
    this.#schema = doc.type.schema;
    this.#threads = placesOfThreads(doc);
  }

  mark(from: number, to: number, name: string, attrs: object): void {
    const last = this.#marks.at(-1);
    const mark = this.#schema.mark(name, { ...attrs });
    if (last?.to === from && last.mark.eq(mark)) last.to = to;
    else this.#marks.push({ from, to, mark });
  }

  attribute(at: number, name: string, value: unknown): void {
    this.#attributes.push({ at, name, value });
  }

  /** Text into a paragraph; what comes at the same place follows in order. */
  insert(at: number, glyph: NewGlyph): void {
    const last = this.#texts.at(-1);
    if (last?.at === at) last.glyphs.push(glyph);
    else this.#texts.push({ at, glyphs: [glyph] });
  }

  /** Blocks or rows between others; what comes at the same place follows in order. */
  block(at: number, node: Node): void {
    const last = this.#blocks.find((each) => each.at === at);
    if (last) last.nodes.push(node);
    else this.#blocks.push({ at, nodes: [node] });
  }

  /** The document with all of it. */
  appliedTo(doc: Node): Node {
    const transform = new Transform(doc);
    for (const { from, to, mark } of this.#marks) transform.addMark(from, to, mark);
    for (const { at, name, value } of this.#attributes) transform.setNodeAttribute(at, name, value);
    const texts = this.#texts.map((each) => ({
      ...each,
      write: () => this.#write(transform, each.at, each.glyphs),
    }));
    const blocks = this.#blocks.map((each) => ({
      ...each,
      write: () => transform.insert(each.at, each.nodes),
    }));
    // From the end, so that what is still to come keeps its place.
    const all = [...texts, ...blocks].sort((one, other) => other.at - one.at);
    for (const { write } of all) write();
    return transform.doc;
  }

  #write(transform: Transform, at: number, glyphs: readonly NewGlyph[]): void {
    const parts: NewGlyph[][] = [[]];
    for (const glyph of glyphs) {
      if (glyph.text === breakSign) parts.push([glyph]);
      else parts.at(-1)!.push(glyph);
    }
    const parent = transform.doc.resolve(at).parent;
    for (const [sign, ...rest] of parts.slice(1).reverse() as [NewGlyph, ...NewGlyph[]][]) {
      const split = sign.comes && { ...sign.comes, kind: "insertion" satisfies SuggestionKind };
      const style = sign.style ?? parent.attrs.style;
      const attrs = { ...parent.attrs, style, id: null, template: null, restyled: null, split };
      transform.split(at, 1, [{ type: parent.type, attrs }]);
      transform.insert(at + 2, this.inline(rest));
    }
    transform.insert(at, this.inline(parts[0]!));
  }

  /** Glyphs as the content of a paragraph. */
  inline(glyphs: readonly NewGlyph[]): Fragment {
    const nodes: Node[] = [];
    for (let first = 0; first < glyphs.length; ) {
      let after = first + 1;
      while (after < glyphs.length && isSame(glyphs[first]!, glyphs[after]!)) after += 1;
      const text = glyphs
        .slice(first, after)
        .map((glyph) => glyph.text)
        .join("");
      nodes.push(this.#node(glyphs[first]!, text));
      first = after;
    }
    return Fragment.from(nodes);
  }

  #node(glyph: NewGlyph, text: string): Node {
    const { comes, goes, bold, lead, link, blank, threads } = glyph;
    const whole = (by: Suggester | null, kind: SuggestionKind) => by && { ...by, kind };
    const suggested = whole(comes, "insertion") ?? whole(goes, "deletion");
    // An atom cannot say that it comes and goes, text can.
    const isAtom = !comes || !goes;
    const prompt = /^【(.*)】$/s.exec(text)?.[1];
    if (blank !== null && prompt !== undefined && isAtom) {
      return this.#schema.node("blank", { prompt, kind: blank, suggested });
    }
    if (text === "\n" && isAtom) return this.#schema.node("hardBreak", { suggested });
    const marks = [
      ...(lead ? [this.#schema.mark("lead")] : []),
      ...(bold ? [this.#schema.mark("bold")] : []),
      ...(link ? [this.#schema.mark("link", { href: link })] : []),
      ...threads.map((id) => this.#threads.get(id)?.mark ?? this.#schema.mark("comment", { id })),
      ...(comes ? [this.#schema.mark("insertion", { ...comes })] : []),
      ...(goes ? [this.#schema.mark("deletion", { ...goes })] : []),
    ];
    return this.#schema.text(text, Mark.setFrom(marks));
  }
}

function isSame(one: NewGlyph, other: NewGlyph): boolean {
  return (
    one.text !== "\n" &&
    other.text !== "\n" &&
    // Two blanks that touch.
    !(one.blank !== null && other.text === "【") &&
    one.comes?.id === other.comes?.id &&
    one.goes?.id === other.goes?.id &&
    one.bold === other.bold &&
    one.lead === other.lead &&
    one.link === other.link &&
    one.blank === other.blank &&
    one.threads.join() === other.threads.join()
  );
}
