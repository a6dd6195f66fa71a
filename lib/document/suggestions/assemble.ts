import type { Mark, Node } from "@tiptap/pm/model";
import { asItReads } from "./as-it-reads.ts";
import { behindOwnDeletions } from "./behind-own-deletions.ts";
import type { Item, Place, Stretch } from "./flow.ts";
import { restyled } from "./restyle.ts";
import { isSuggestion, splitOf, suggestedOf } from "./said.ts";
import {
  comingInline,
  goesAlready,
  going,
  goingInline,
  isOwnInsertion,
  looksSame,
  signOf,
  withAttribute,
} from "./signs.ts";
import { beforeJoining } from "./spell-out.ts";
import type { Suggester } from "./suggested.ts";

/** Who suggests, and when (ms since 1970). */
export type Writer = Omit<Suggester, "id">;

/** How suggestions are made of what came and went. */
export type Making = {
  who: Writer;
  newId: () => string;
  /** An input method is at work: what comes stays where it was put, under the id that it has already. */
  composing?: boolean;
  /** Two documents are compared: each paragraph that comes or goes is a suggestion for itself. */
  apart?: boolean;
};

/** Blocks with suggestions, for each the old block that it is, and where the parts of the new document stand in them. */
export type Assembled = { nodes: Node[]; origins: (Node | null)[]; places: Place[] };

type Paragraph = {
  item: Item;
  origin: Node | null;
  change: Change;
  inside: Node[];
  whole: boolean;
  sign: Suggester | null;
};
type Change = "kept" | "come" | "gone";

/** Puts together what stayed, what went and what came, the last two as suggestions. */
export function assemble(stretches: readonly Stretch[], making: Making): Assembled {
  const assembly = new Assembly(making);
  const ordered =
    making.composing || making.apart ? stretches : behindOwnDeletions(stretches, making.who.author);
  for (const [index, stretch] of ordered.entries()) {
    if (stretch.kind === "kept") assembly.keep(stretch);
    else assembly.change(stretch.gone, stretch.come, ordered[index + 1]);
  }
  return assembly.done();
}

class Assembly {
  readonly #making: Making;
  readonly #author: string;
  readonly #made: Assembled = { nodes: [], origins: [], places: [] };
  #open: Paragraph | null = null;
  #at = 0;
  /** What was put in last, for whoever goes on writing there. */
  #last: Item | null = null;

  constructor(making: Making) {
    this.#making = making;
    this.#author = making.who.author;
  }

  keep({ was, is, inside }: Stretch & { kind: "kept" }): void {
    const size = was.kind === "start" || inside ? 1 : is.node.nodeSize;
    const at = this.#next(was.kind);
    this.#made.places.push({ is: is.at, size, at });
    if (inside) for (const place of inside.places) this.#made.places.push({ ...place, at: place.at + at });
    if (was.kind === "start")
      this.#start({ ...was, node: this.#keptParagraph(was.node, is.node) }, was.node, "kept", null);
    else if (was.kind === "inline") this.#inline(keptInline(was, is), "kept");
    else this.#block(inside?.node ?? withAttribute(is.node, "suggested", suggestedOf(was.node)), was.node);
    this.#last = was;
  }

  change(gone: readonly Item[], come: readonly Item[], next: Stretch | undefined): void {
    let sign = this.#signer(gone, come, next);
    // A block ends the paragraph: what was written before it must not come behind it.
    const early = this.#making.apart || gone.some(({ kind }) => kind === "block");
    const [goneHead, comeHead] = early ? [leading(gone), leading(come)] : [gone.length, 0];
    const put = (items: readonly Item[], from: number, to: number, isGone: boolean) => {
      for (let index = from; index < to; index++) {
        const item = items[index]!;
        if (this.#making.apart && item.kind !== "inline") sign = this.#signer([], [], undefined);
        if (isGone) this.#goes(item, items.slice(index + 1), sign, next);
        else this.#comes(item, sign);
      }
    };
    put(gone, 0, goneHead, true);
    put(come, 0, comeHead, false);
    put(gone, goneHead, gone.length, true);
    put(come, comeHead, come.length, false);
  }

  done(): Assembled {
    this.#close();
    return this.#made;
  }

  /** One id for all that changes in one place; what is next to a suggestion of one's own goes on with its id. */
  #signer(gone: readonly Item[], come: readonly Item[], next: Stretch | undefined): () => Suggester {
    let sign: Suggester | null = null;
    const find = () => {
      if (this.#making.apart) return { ...this.#making.who, id: this.#making.newId() };
      const near = [
        ...(this.#making.composing ? come : []),
        this.#last,
        ...gone,
        next?.kind === "kept" && next.was.kind === "inline" ? next.was : null,
      ];
      for (const item of near) {
        const own = item && signOf(item, this.#author);
        if (own) return own;
      }
      return { ...this.#making.who, id: this.#making.newId() };
    };
    return () => {
      sign ??= find();
      return sign;
    };
  }

  #goes(item: Item, later: readonly Item[], sign: () => Suggester, next: Stretch | undefined): void {
    const { kind, node } = item;
    const own = isOwnInsertion(item, this.#author);
    if (kind === "inline") {
      if (!own) this.#inline(goesAlready(item) ? node : goingInline(node, sign()), "gone");
    } else if (kind === "block") {
      if (own) return;
      const said = suggestedOf(node);
      this.#block(
        said?.kind === "deletion" ? node : withAttribute(node, "suggested", going(said, sign())),
        node,
      );
    } else {
      const inside = later.slice(0, leading(later));
      const goesOn = inside.length === later.length && next?.kind === "kept" && next.was.kind === "inline";
      const empty = !goesOn && inside.every((each) => isOwnInsertion(each, this.#author));
      if (own && this.#open) this.#joinTo(this.#open, node);
      if (own && (this.#open || empty)) return;
      if (suggestedOf(node)?.kind === "deletion") this.#start(item, node, "kept", null);
      else this.#start(item, node, "gone", sign());
    }
    this.#last = item;
  }

  #comes(item: Item, sign: () => Suggester): void {
    const { kind, node, at } = item;
    const size = kind === "start" ? 1 : node.nodeSize;
    this.#made.places.push({ is: at, size, at: this.#next(kind), came: true });
    if (kind === "inline") this.#inline(comingInline(node, sign()), "come");
    else if (kind === "block")
      this.#block(withAttribute(asItReads(node), "suggested", { ...sign(), kind: "insertion" }), null);
    else {
      const { suggested: _, split: _split, restyled: _restyled, ...attrs } = node.attrs;
      this.#start({ ...item, node: node.type.create(attrs) }, null, "come", sign());
    }
    this.#last = signed(item, sign());
  }

  /** Where the next thing will stand. */
  #next(kind: Item["kind"]): number {
    return this.#at + (kind !== "inline" && this.#open ? 1 : 0);
  }

  #start(item: Item, origin: Node | null, change: Change, sign: Suggester | null): void {
    this.#close();
    this.#open = { item, origin, change, inside: [], whole: true, sign };
    this.#at += 1;
  }

  #inline(node: Node, change: Change): void {
    const open = this.#open!;
    open.inside.push(node);
    if (change !== open.change) open.whole = false;
    this.#at += node.nodeSize;
  }

  #joinTo(open: Paragraph, joined: Node): void {
    const first = open.item.node.type.create(open.item.node.attrs, open.inside);
    const said = beforeJoining(first, joined);
    open.inside = [...said.children];
    open.item = { ...open.item, node: said };
  }

  #block(node: Node, origin: Node | null): void {
    this.#close();
    this.#made.nodes.push(node);
    this.#made.origins.push(origin);
    this.#at += node.nodeSize;
  }

  #close(): void {
    if (!this.#open) return;
    const { item, origin, change, inside, whole, sign } = this.#open;
    const attrs = { ...item.node.attrs };
    const name = whole ? "suggested" : "split";
    if (sign && change === "come") attrs[name] = { ...sign, kind: "insertion" };
    if (sign && change === "gone")
      attrs[name] = going(whole ? suggestedOf(item.node) : splitOf(item.node), sign);
    const made = item.node.type.create(attrs, inside);
    this.#made.nodes.push(origin?.eq(made) ? origin : made);
    this.#made.origins.push(origin);
    this.#open = null;
    this.#at += 1;
  }

  #keptParagraph(was: Node, is: Node): Node {
    const { suggested, split } = was.attrs;
    const own = isOwnInsertion({ kind: "start", node: was, at: 0 }, this.#author);
    const { who, newId } = this.#making;
    const said = own ? was.attrs.restyled : restyled(was, is.attrs.style, who, newId);
    return is.type.create({ ...is.attrs, suggested, split, restyled: said });
  }
}

/** How many items stand inside the paragraph that is open before them. */
function leading(items: readonly Item[]): number {
  const other = items.findIndex(({ kind }) => kind !== "inline");
  return other < 0 ? items.length : other;
}

function keptInline(was: Item, is: Item): Node {
  if (was.node.eq(is.node) || (!looksSame(was.node, is.node) && goesAlready(was))) return was.node;
  if (!was.node.isText) return withAttribute(is.node, "suggested", suggestedOf(was.node));
  const said = was.node.marks.filter(isSuggestion);
  const marks: readonly Mark[] = is.node.marks.filter((mark) => !isSuggestion(mark));
  return is.node.mark(said.reduce((all, mark) => mark.addToSet(all), marks));
}

/** What came in last, as it carries its suggestion. */
function signed(item: Item, sign: Suggester): Item {
  const { kind, node } = item;
  if (kind === "inline") return { ...item, node: comingInline(node, sign) };
  return { ...item, node: withAttribute(node, "suggested", { ...sign, kind: "insertion" }) };
}
