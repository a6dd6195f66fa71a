import { createHash } from "node:crypto";
import type { Mark, Node } from "@tiptap/pm/model";
import { unsuggested } from "./suggestions/settle.ts";

/** What belongs to a node's place and past, and not to what it says. */
const aside = new Set(["template", "source", "suggested", "split", "restyled"]);

/** Marks that say something about words and not what they are. */
const remarks = new Set(["comment", "carriedOver", "insertion", "deletion"]);

/**
 * What a document says, as 64 hexadecimal digits: the same for two documents that read alike, whatever is suggested in
 * them, commented on or still marked as carried over. What somebody approved is known by it.
 */
export function contentHash(doc: Node): string {
  return createHash("sha256")
    .update(JSON.stringify(said(unsuggested(doc))))
    .digest("hex");
}

function said(node: Node): unknown {
  // The id of a paragraph only finds it; that of a picture says which one is shown.
  const isAside = (name: string) => aside.has(name) || (name === "id" && node.isTextblock);
  const attrs = Object.entries(node.attrs).filter(([name, value]) => !isAside(name) && value !== null);
  return [node.type.name, Object.fromEntries(attrs), inside(node)];
}

/** The content of a node; text of one look in one piece, however its marks cut it. */
function inside(node: Node): unknown[] {
  const all: unknown[] = [];
  let before: [looks: string, words: string] | null = null;
  node.forEach((child) => {
    if (!child.isText) {
      before = null;
      all.push(said(child));
      return;
    }
    const looks = JSON.stringify(child.marks.filter(({ type }) => !remarks.has(type.name)).map(look));
    if (before?.[0] === looks) before[1] += child.text;
    else {
      before = [looks, child.text ?? ""];
      all.push(before);
    }
  });
  return all;
}

function look({ type, attrs }: Mark): unknown {
  return [type.name, attrs];
}
