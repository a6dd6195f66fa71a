import { Fragment, type Mark, type Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { perNode } from "../per-node.ts";
import { restyledOf, splitOf, suggestedOf } from "./said.ts";
import { unsuggested } from "./settle.ts";
import type { Restyled, Suggester } from "./suggested.ts";

/** Who changes a text. */
type Person = Pick<Suggester, "author" | "name">;

/**
 * Whether a change of some blocks is no more than suggestions and comments of one person: without what is suggested they
 * are as before, and nothing is said in the name of another or under the id of another's suggestion. Whether
 * carried-over words were looked at may change too, as that is no part of what they say.
 * @param everything all blocks of the document before the change
 */
export function onlySuggests(
  before: readonly Node[],
  after: readonly Node[],
  who: Person,
  everything: readonly Node[] = before,
): boolean {
  const [old, now] = [plain(before), plain(after)];
  if (!old.joined.eq(now.joined) || old.blocks.length !== now.blocks.length) return false;
  if (!old.blocks.every((block, index) => isSame(block, now.blocks[index]!))) return false;
  const own = nameOf(who);
  const had = saidBy(before);
  if (![...saidBy(after)].every(([name, said]) => name === own || isWithin(said, had.get(name) ?? [])))
    return false;
  const owner = (id: string) => everything.map((block) => ownersIn(block).get(id)).find(Boolean);
  return after.every((block) => [...ownersIn(block)].every(([id, name]) => (owner(id) ?? own) === name));
}

/** Who made each suggestion of a block, by its id; `mixed` where it says several people. */
const ownersIn = perNode((block): ReadonlyMap<string, string> => {
  const owners = new Map<string, string>();
  const add = (suggester: Suggester | null) => {
    if (!suggester) return;
    const name = nameOf(suggester);
    owners.set(suggester.id, (owners.get(suggester.id) ?? name) === name ? name : "mixed");
  };
  const walk = (node: Node) => {
    for (const mark of node.marks)
      if (mark.type.name === "insertion" || mark.type.name === "deletion") add(mark.attrs as Suggester);
    for (const suggester of [suggestedOf(node), splitOf(node), ...restylesOf(node)]) add(suggester);
    node.forEach(walk);
  };
  walk(block);
  return owners;
});

/**
 * The blocks as they were before anybody suggested anything, without the marks that do not matter, and the words that then
 * belong to the block before them, which is not looked at.
 */
function plain(blocks: readonly Node[]): { joined: Fragment; blocks: readonly Node[] } {
  const first = blocks[0];
  if (!first) return { joined: Fragment.empty, blocks };
  const { schema } = first.type;
  const doc = schema.node("doc", null, [schema.node("paragraph"), ...blocks]);
  const { comment, carriedOver } = schema.marks;
  const bare = new Transform(unsuggested(doc));
  bare.removeMark(0, bare.doc.content.size, comment).removeMark(0, bare.doc.content.size, carriedOver);
  const [before, ...rest] = bare.doc.children;
  return { joined: before?.content ?? Fragment.empty, blocks: rest };
}

/**
 * The same block. The id of a paragraph that is no heading says nothing: it gets one when a suggestion makes it a
 * heading, and loses it when that is undone.
 */
function isSame(before: Node, after: Node): boolean {
  if (before.eq(after)) return true;
  if (!before.isTextblock) return false;
  const named = before.attrs.id === null || before.attrs.style !== "level1";
  if (!named || before.attrs.id === after.attrs.id) return false;
  return before.eq(after.type.create({ ...after.attrs, id: before.attrs.id }, after.content, after.marks));
}

/** What each person suggests, in order: characters that come in or go, nodes, breaks and styles. */
function saidBy(blocks: readonly Node[]): Map<string, string[]> {
  const said = new Map<string, string[]>();
  const add = (who: Person | null, ...words: string[]) => {
    if (!who) return;
    const known = said.get(nameOf(who));
    if (known) known.push(...words);
    else said.set(nameOf(who), words);
  };
  const walk = (node: Node, around: Person | null) => {
    const marked = (kind: string) => node.marks.find(({ type }) => type.name === kind);
    const inserted = marked("insertion");
    const whole = suggestedOf(node);
    if (whole) add(whole, `${whole.kind} ${whole.id} ${node.type.name}`);
    const split = splitOf(node);
    if (split) add(split, `split ${split.kind} ${split.id}`);
    let to: string = node.attrs.style;
    for (const restyled of restylesOf(node)) {
      add(restyled, `restyled ${restyled.id} ${restyled.style} ${to}`);
      to = restyled.style;
    }
    // What stands in a block that comes in belongs to whoever suggests the block, unless it says otherwise.
    const owner = inserted ? person(inserted) : whole?.kind === "insertion" ? whole : around;
    const characters = node.isText ? [...(node.text ?? "")] : node.isAtom ? [JSON.stringify(node.attrs)] : [];
    add(owner, ...characters);
    const deleted = marked("deletion");
    if (deleted) add(person(deleted), ...characters.map((character) => `-${character}`));
    for (const child of node.children) walk(child, owner);
  };
  for (const block of blocks) walk(block, null);
  return said;
}

/** The suggestions of another style, the last first; each may stand over one that somebody made before. */
function restylesOf(node: Node): Restyled[] {
  const all: Restyled[] = [];
  let each: (Restyled & { under?: Restyled | null }) | null = restyledOf(node);
  for (; each; each = each.under ?? null) all.push(each);
  return all;
}

function person(mark: Mark): Person {
  return mark.attrs as Suggester;
}

function nameOf({ author, name }: Person): string {
  return `${author}\n${name}`;
}

/** Whether all of `some` stands in `all`, in this order. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const each of some) {
    while (at < all.length && all[at] !== each) at += 1;
    if (at === all.length) return false;
    at += 1;
  }
  return true;
}
