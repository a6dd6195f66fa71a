import { type DocumentJson, parseDocument } from "#lib/document/schema.ts";

const notInWord = ["id", "template", "source"];

/**
 * A document node for node without what no Word file holds: the ids of its parts, their templates and sources, and the
 * marks of carried-over words. Texts that touch and look the same are one, as in the editor.
 * @param pictureOf the name to compare a picture by
 */
export function comparable(json: DocumentJson, pictureOf: (id: string) => string): DocumentJson {
  return strip(parseDocument(json).toJSON(), pictureOf);
}

function strip(node: DocumentJson, pictureOf: (id: string) => string): DocumentJson {
  const attrs = Object.entries(node.attrs ?? {}).filter(([name]) => !notInWord.includes(name));
  if (node.type === "image") attrs.push(["picture", pictureOf(node.attrs?.id)]);
  const content: DocumentJson[] = [];
  for (const each of node.content ?? []) {
    const next = strip(each, pictureOf);
    const last = content.at(-1);
    const same = last?.type === "text" && next.type === "text" && sameMarks(last, next);
    if (same) last.text = `${last.text}${next.text}`;
    else content.push(next);
  }
  const marks = (node.marks ?? []).filter(({ type }) => type !== "carriedOver");
  const names = (mark: { type: string }) => mark.type;
  marks.sort((one, other) => (names(one) < names(other) ? -1 : 1));
  return {
    type: node.type ?? "",
    ...(node.text === undefined ? {} : { text: node.text }),
    attrs: Object.fromEntries(attrs),
    marks,
    content,
  };
}

function sameMarks(one: DocumentJson, other: DocumentJson): boolean {
  return JSON.stringify(one.marks) === JSON.stringify(other.marks);
}
