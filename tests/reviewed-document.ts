import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import type { Thread } from "#lib/docx/thread.ts";
import { fullDocument } from "./full-document.ts";

const people = ["李科长", "王局长", "赵主任"];
const moment = (index: number) => Date.UTC(2026, 10, 20, 1, index % 60, index % 7);

/** A summary of several pages on which three people have made 60 suggestions and 40 comments. */
export function reviewedDocument(): { doc: Node; threads: Thread[] } {
  const transform = new Transform(fullDocument());
  const threads = comment(transform);
  suggest(transform);
  transform.doc.check();
  return { doc: transform.doc, threads };
}

/** Where paragraphs with at least 30 letters begin, those in tables left out. */
function longParagraphs(doc: Node): number[] {
  const places: number[] = [];
  doc.forEach((node, offset) => {
    if (node.isTextblock && node.textContent.length >= 30) places.push(offset + 1);
  });
  return places;
}

function comment(transform: Transform): Thread[] {
  const places = longParagraphs(transform.doc);
  return Array.from({ length: 40 }, (_, index) => {
    const id = `thread-${index}`;
    // The second round overlaps the first.
    const from = places[index % places.length]! + 2 + 3 * Math.floor(index / places.length);
    const to = from + 4 + (index % 3);
    transform.addMark(from, to, transform.doc.type.schema.mark("comment", { id }));
    const said = (answer: number) => ({
      author: people[(index + answer) % 3]!,
      at: new Date(moment(index + answer)),
      text: answer === 0 ? `第${index + 1}条意见：请核对。` : `已核对（${answer}）。\n见台账。`,
    });
    const comments = [said(0), ...(index % 5 === 0 ? [said(1)] : [])];
    return { id, quote: transform.doc.textBetween(from, to), resolved: index % 4 === 0, comments };
  });
}

function suggest(transform: Transform): void {
  const { schema } = transform.doc.type;
  let index = 0;
  const who = () => {
    const by = { id: `suggestion-${index}`, author: "", name: people[index % 3]!, at: moment(index) };
    index += 1;
    return by;
  };
  const attribute = (node: string, nth: number, name: string, more: object) => {
    const found: number[] = [];
    transform.doc.descendants((each, pos) => {
      if (each.type.name === node) found.push(pos);
    });
    transform.setNodeAttribute(found.at(nth)!, name, { ...who(), ...more });
  };
  attribute("tableRow", 1, "suggested", { kind: "deletion" });
  attribute("blank", 0, "suggested", { kind: "deletion" });
  attribute("image", 0, "suggested", { kind: "deletion" });
  // From the end, so that what is still to come keeps its place: 57 more.
  const places = longParagraphs(transform.doc).reverse();
  const blocks = places.map((at) => transform.doc.resolve(at).before());
  for (const [nth, at] of places.entries()) {
    const text = at + 12;
    transform.addMark(text + 9, text + 13, schema.mark("deletion", who()));
    transform.insert(text + 6, schema.text("补充的话", [schema.mark("insertion", who())]));
    if (nth % 4 === 1) {
      transform.split(text + 2, 1, [
        { type: schema.nodes.paragraph!, attrs: { split: { ...who(), kind: "insertion" } } },
      ]);
    }
    if (nth % 4 === 2) {
      const suggested = { ...who(), kind: "insertion" };
      transform.insert(
        blocks[nth]!,
        schema.node("paragraph", { style: "body", suggested }, [schema.text(`新增的第${nth}段。`)]),
      );
    }
    if (nth % 4 === 3) transform.setNodeAttribute(blocks[nth]!, "suggested", { ...who(), kind: "deletion" });
  }
  const [first] = longParagraphs(transform.doc);
  while (index < 60) {
    transform.insert(first! + 1, schema.text("又", [schema.mark("insertion", who())]));
    transform.insert(first! + 2, schema.text("原", []));
  }
}
