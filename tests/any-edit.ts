import type { Node } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { canJoin, canSplit } from "@tiptap/pm/transform";
import fc from "fast-check";
import { paragraphStyles } from "#lib/document/paragraph-styles.ts";
import { accepted } from "#lib/document/suggestions/settle.ts";
import { blank, bold, cell, doc, figure, lead, lineBreak, p, table } from "./paper.ts";

const text = fc.string({
  unit: fc.constantFrom(..."年度工作总结第十二次。，𠮷"),
  minLength: 1,
  maxLength: 6,
});
const inline = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 1, arbitrary: text.map(bold) },
  { weight: 1, arbitrary: text.map(lead) },
  { weight: 1, arbitrary: fc.constantFrom(blank("参学率"), figure("12"), lineBreak) },
);
const styles = fc.constantFrom(...paragraphStyles);
const paragraph = fc
  .record({ style: styles, content: fc.array(inline, { maxLength: 4 }) })
  .map(({ style, content }) => p(style, ...content));
const grid = fc
  .array(fc.tuple(text, text), { minLength: 1, maxLength: 3 })
  .map((rows) => table(...rows.map((cells) => cells.map((words) => cell(words)))));
const image = fc.constant({ type: "image", attrs: { id: "i", width: 10, height: 10 } });
const block = fc.oneof(
  { weight: 8, arbitrary: paragraph },
  { weight: 1, arbitrary: grid },
  { weight: 1, arbitrary: image },
);

/** A document as people write them, of few words. */
export const anyWritten = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => doc(...blocks));

/** Something that a person does in the text; numbers are shares of its length. */
export type Edit =
  | {
      does: "type" | "delete" | "deleteRange" | "split" | "join" | "bold";
      from: number;
      to: number;
      text: string;
    }
  | { does: "style"; from: number; style: (typeof paragraphStyles)[number] }
  | { does: "paste"; from: number; to: number; doc: Node }
  | { does: "fill" | "move" | "removeRow" | "addRow" | "remove"; from: number; to: number };

const place = fc.double({ min: 0, max: 1, noNaN: true });
const near = fc.record({ from: place, wide: fc.oneof(fc.constant(0), fc.constant(0.1), place) });

/** Any of the things that a person can do. */
export const anyEdit: fc.Arbitrary<Edit> = fc
  .tuple(
    near,
    text,
    styles,
    anyWritten,
    fc.constantFrom(
      ...(["type", "type", "type", "delete", "delete", "deleteRange", "split", "join", "bold"] as const),
      ...(["style", "paste", "fill", "move", "removeRow", "addRow", "remove"] as const),
    ),
  )
  .map(([{ from, wide }, words, style, doc, does]) => {
    const to = Math.min(1, from + wide);
    return { does, from, to, text: words, style, doc } as Edit;
  });

/** The transaction of an edit, or null where it can do nothing. */
export function transactionOf(state: EditorState, edit: Edit): Transaction | null {
  const { tr } = state;
  const places = placesIn(tr.doc);
  const placeOf = (share: number) => places[Math.min(places.length - 1, Math.floor(share * places.length))]!;
  if (places.length === 0) return null;
  const from = placeOf(edit.from);
  const to = "to" in edit ? Math.max(from, placeOf(edit.to)) : from;
  const plain = (words: string) => state.schema.text(words);
  switch (edit.does) {
    case "type":
      tr.setSelection(TextSelection.create(tr.doc, from, to)).deleteSelection();
      tr.insert(tr.selection.from, plain(edit.text));
      break;
    case "delete":
      tr.delete(from, to);
      break;
    case "deleteRange":
      tr.deleteRange(from, to);
      break;
    case "split": {
      const { style } = tr.doc.resolve(from).parent.attrs;
      const types = [{ type: state.schema.nodes.paragraph!, attrs: { style } }];
      if (!canSplit(tr.doc, from, 1, types)) return null;
      tr.split(from, 1, types);
      break;
    }
    case "join": {
      const at = tr.doc.resolve(from).before();
      if (!canJoin(tr.doc, at) || !tr.doc.resolve(at).nodeBefore?.isTextblock) return null;
      tr.join(at);
      break;
    }
    case "bold":
      tr.addMark(from, to, state.schema.marks.bold!.create());
      break;
    case "style":
      tr.setNodeAttribute(tr.doc.resolve(from).before(), "style", edit.style);
      break;
    case "paste":
      tr.replaceRange(from, to, edit.doc.slice(1, edit.doc.content.size - 1));
      break;
    default:
      structural(tr, edit.does, from, to);
  }
  return tr.docChanged ? tr : null;
}

function structural(tr: Transaction, does: string, from: number, to: number): void {
  const $from = tr.doc.resolve(from);
  const row = $from.depth > 2 ? 2 : 0;
  if (does === "fill") {
    tr.doc.nodesBetween(from, to, (node, pos) => {
      if (node.type.name === "blank") tr.setNodeAttribute(pos, "prompt", "人数");
    });
  } else if (does === "removeRow" && row > 0 && $from.node(1).childCount > 1) {
    tr.delete($from.before(row), $from.after(row));
  } else if (does === "addRow" && row > 0) {
    const cells = $from.node(row).children.map((each) => each.type.createAndFill(each.attrs)!);
    tr.insert($from.after(row), $from.node(row).type.create(null, cells));
  } else if (does === "remove" && tr.doc.childCount > 1) {
    tr.delete($from.before(1), $from.after(1));
  } else if (does === "move" && tr.doc.childCount > 1) {
    const { content } = accepted(tr.doc.type.create(null, $from.node(1)));
    const target = tr.doc.resolve(to).after(1);
    if (target < $from.after(1)) return;
    tr.insert(target, content).delete($from.before(1), $from.after(1));
  }
}

/** All places where a caret can stand. */
function placesIn(doc: Node): number[] {
  const places: number[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return;
    for (let at = 0; at <= node.content.size; at++) places.push(pos + 1 + at);
  });
  return places;
}
