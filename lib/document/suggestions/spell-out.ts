import type { Node } from "@tiptap/pm/model";
import { splitOf, suggestedOf } from "./said.ts";
import { going, goingInline, markOf, withAttribute } from "./signs.ts";
import type { Suggested, Suggester } from "./suggested.ts";

/**
 * A paragraph that is suggested as a whole, with the suggestion on each of its words too; words that another inserts in
 * it are not meant. Where the words carry it already it is the same node.
 */
export function spelledOut(paragraph: Node): Node {
  const said = suggestedOf(paragraph);
  if (!said || paragraph.children.some((child) => isMeant(child, said))) return paragraph;
  const { kind, inserted, ...who } = said;
  const coming = kind === "insertion" ? who : inserted;
  const words = paragraph.children.map((child) => {
    if (isInserted(child)) return child;
    const came = coming ? inserting(child, coming) : child;
    return kind === "deletion" ? goingInline(came, who) : came;
  });
  return paragraph.copy(paragraph.type.create(null, words).content);
}

/** A paragraph before another is joined to it, so that what is suggested of it is not said of those words too. */
export function beforeJoining(paragraph: Node, joined: Node): Node {
  const said = suggestedOf(paragraph);
  if (!said) return paragraph;
  const clear = joined.children.some((child) => isMeant(child, said)) || joined.children.every(isInserted);
  const spelled = spelledOut(paragraph);
  if (clear || spelled.children.some((child) => isMeant(child, said))) return spelled;
  const split = both(splitOf(paragraph), said);
  return paragraph.type.create({ ...paragraph.attrs, suggested: null, split }, spelled.content);
}

/** What is said of a break, with what was said of its whole paragraph. */
function both(split: Suggested | null, { kind, inserted, ...who }: Suggested): Suggested {
  if (!split) return { kind, ...who, ...(inserted && { inserted }) };
  if (kind === "deletion") return going(split, who);
  return split.kind === "deletion" && !split.inserted ? { ...split, inserted: who } : split;
}

/** Whether what is suggested of a paragraph is said of something in it too. */
function isMeant(node: Node, { id, kind }: Suggested): boolean {
  const said = suggestedOf(node);
  return (
    said?.inserted?.id === id ||
    (said && (said.id === id || (said.kind === kind && kind === "deletion"))) ||
    node.marks.some(
      ({ type, attrs }) =>
        (type.name === "insertion" && attrs.id === id) ||
        (type.name === "deletion" && (attrs.id === id || kind === "deletion")),
    )
  );
}

function isInserted(node: Node): boolean {
  if (node.isText) return markOf(node, "insertion") !== undefined;
  const said = suggestedOf(node);
  return said?.kind === "insertion" || said?.inserted !== undefined;
}

function inserting(node: Node, who: Suggester): Node {
  if (node.isText) return node.mark(node.type.schema.marks.insertion!.create(who).addToSet(node.marks));
  const said = suggestedOf(node);
  return withAttribute(node, "suggested", said ? { ...said, inserted: who } : { ...who, kind: "insertion" });
}
