import type { Node } from "@tiptap/pm/model";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyEdit, anyWritten, transactionOf } from "../../../tests/any-edit.ts";
import { contentHash } from "../content-hash.ts";
import { keptSpans } from "./kept-spans.ts";
import { suggestionsOf } from "./list-suggestions.ts";
import { suggestedOf } from "./said.ts";
import { accepted, settle } from "./settle.ts";
import { suggestChanges } from "./suggest-changes.ts";

/** The document that somebody made, without suggestions that what came in was copied with. */
function asMeant({ before, doc, mapping }: Transaction): Node {
  const spans = keptSpans(before.content.size, mapping);
  const { tr } = EditorState.create({ doc });
  const came = (pos: number) => !spans.some(({ is, size }) => is <= pos && pos < is + size);
  doc.descendants((node, pos) => {
    if (node.isText) {
      for (let at = pos; at < pos + node.nodeSize; at++)
        if (came(at)) tr.removeMark(at, at + 1, doc.type.schema.marks.deletion);
    } else if (node.isTextblock && came(pos)) {
      for (const name of ["suggested", "split", "restyled"]) tr.setNodeAttribute(pos, name, null);
    }
  });
  return tr.doc;
}

let made = 0;
const newId = () => `s${made++}`;
const writer = (author: string) => ({ author, name: author, at: 1 });

const aside = new Set(["id", "template", "source"]);
const read = (node: Node) =>
  JSON.parse(JSON.stringify(node.toJSON(), (key, value) => (aside.has(key) ? undefined : value)));

/** Whether something changes in what goes as a whole: there it stays, and without suggestions it would be gone. */
function writesInGone(before: Node, done: Node, after: Node): boolean {
  const gone: Node[] = [];
  before.descendants((node) => {
    if (suggestedOf(node)?.kind === "deletion" && !node.isInline) gone.push(node);
  });
  return [done, after].some((doc) => {
    const left = new Set<Node>();
    doc.descendants((node) => void left.add(node));
    return gone.some((node) => !left.has(node));
  });
}

const edits = fc.array(fc.tuple(fc.constantFrom("甲", "乙"), anyEdit), { minLength: 1, maxLength: 6 });

const idsOf = (doc: Node, author: string) =>
  new Set(suggestionsOf(doc).flatMap((each) => (each.author === author ? [each.id] : [])));

test("whatever people do: accepted it is as done, refused as before", () => {
  fc.assert(
    fc.property(anyWritten, edits, (given, all) => {
      let state = EditorState.create({ doc: given });
      for (const [author, edit] of all) {
        const done = transactionOf(state, edit);
        if (!done) continue;
        const marked = suggestChanges(done, state, writer(author), newId);
        if (!marked) continue;
        const before = state.doc;
        const after = marked.doc;
        after.check();
        // What somebody approved is still what it says.
        expect(contentHash(after)).toBe(contentHash(before));
        const own = (doc: Node) => (id: string) => idsOf(doc, author).has(id);
        const other = author === "甲" ? "乙" : "甲";
        for (const id of idsOf(after, other)) expect(idsOf(before, other)).toContain(id);
        const refused = settle(after, "reject", own(after));
        const was = settle(before, "reject", own(before));
        if (writesInGone(before, done.doc, after)) expect(refused.textContent).toBe(was.textContent);
        else {
          expect(read(refused)).toEqual(read(was));
          expect(read(accepted(after))).toEqual(read(accepted(asMeant(done))));
        }
        state = state.apply(marked);
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  );
});
