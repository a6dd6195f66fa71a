import type { Mark, Node } from "@tiptap/pm/model";
import type { Item } from "./flow.ts";
import { isSuggestion, splitOf, suggestedOf } from "./said.ts";
import type { Suggested, Suggester } from "./suggested.ts";

/** Marks that say something about words and not what they are. */
const remarks = new Set(["insertion", "deletion", "comment", "carriedOver"]);

/** The suggestion of one person that something carries, or null. */
export function signOf({ kind, node }: Item, author: string): Suggester | null {
  const said: (Suggester | null | undefined)[] =
    kind === "start"
      ? [splitOf(node), suggestedOf(node)]
      : [...node.marks.filter(isSuggestion).map(({ attrs }) => attrs as Suggester), suggestedOf(node)];
  const own = said.find((each) => each?.author === author);
  return own ? { id: own.id, author, name: own.name, at: own.at } : null;
}

/** Whether a person suggested something to come in, and nobody but they said so. */
export function isOwnInsertion({ kind, node }: Item, author: string): boolean {
  if (node.isText) return markOf(node, "insertion")?.attrs.author === author;
  const said = [suggestedOf(node), kind === "start" ? splitOf(node) : null];
  return said.some((each) => inserted(each)?.author === author);
}

/** Whether it is suggested already that something goes. */
export function goesAlready({ kind, node }: Item): boolean {
  if (node.isText) return markOf(node, "deletion") !== undefined;
  const said = [suggestedOf(node), kind === "start" ? splitOf(node) : null];
  return said.some((each) => each?.kind === "deletion");
}

/** Whether a person suggested that something goes. */
export function isOwnDeletion({ kind, node }: Item, author: string): boolean {
  if (node.isText) return markOf(node, "deletion")?.attrs.author === author;
  return kind === "inline" && suggestedOf(node)?.kind === "deletion" && suggestedOf(node)?.author === author;
}

/** That something goes, on top of what is said about it; what goes already stays as it is. */
export function going(said: Suggested | null, who: Suggester): Suggested {
  if (said?.kind === "deletion") return said;
  const below = inserted(said);
  return { ...who, kind: "deletion", ...(below && { inserted: below }) };
}

/** Something inside a paragraph, with the suggestion that it goes. */
export function goingInline(node: Node, who: Suggester): Node {
  if (!node.isText) return withAttribute(node, "suggested", going(suggestedOf(node), who));
  if (markOf(node, "deletion")) return node;
  return node.mark(node.type.schema.marks.deletion!.create(who).addToSet(node.marks));
}

/** Something inside a paragraph, with the suggestion that it comes in and no other. */
export function comingInline(node: Node, who: Suggester): Node {
  const plain = node.mark(node.marks.filter((mark) => !isSuggestion(mark)));
  if (!node.isText) return withAttribute(plain, "suggested", { ...who, kind: "insertion" });
  return plain.mark(node.type.schema.marks.insertion!.create(who).addToSet(plain.marks));
}

/** A node with one attribute changed. */
export function withAttribute(node: Node, name: string, value: unknown): Node {
  return node.type.create({ ...node.attrs, [name]: value }, node.content, node.marks);
}

/** Whether two pieces look the same, whatever is suggested of them, commented or still marked as carried over. */
export function looksSame(one: Node, other: Node): boolean {
  return one.sameMarkup(other) || lookKey(one) === lookKey(other);
}

function lookKey(node: Node): string {
  const { suggested: _, ...attrs } = node.attrs;
  const looks = node.marks.filter(({ type }) => !remarks.has(type.name));
  return JSON.stringify([node.type.name, attrs, looks.map(({ type, attrs }) => [type.name, attrs])]);
}

function inserted(said: Suggested | null): Suggester | null {
  if (said?.kind === "deletion") return said.inserted ?? null;
  if (!said) return null;
  const { kind: _, inserted: _below, ...who } = said;
  return who;
}

/** The mark of a suggestion on a text. */
export function markOf(node: Node, name: "insertion" | "deletion"): Mark | undefined {
  return node.marks.find(({ type }) => type.name === name);
}
