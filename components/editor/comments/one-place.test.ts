import { TiptapTransformer } from "@hocuspocus/transformer";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { updateShared } from "#lib/collab/update-shared.ts";
import { placesOfThreads, secondPlaces } from "#lib/document/comments-of.ts";
import { documentExtensions, parseDocument } from "#lib/document/schema.ts";
import { onlySuggests } from "#lib/document/suggestions/only-suggests.ts";
import {
  commentedWords as all,
  CommentWriter,
  commentedText,
  end,
  said,
} from "../../../tests/comment-writer.ts";
import { doc, p } from "../../../tests/paper.ts";
import { withoutSecondPlaces } from "./moved-words.ts";

describe("two people", () => {
  const read = (shared: Y.Doc) => parseDocument(TiptapTransformer.fromYdoc(shared, "default"));
  const fragment = (shared: Y.Doc) => shared.getXmlFragment("default");
  /** What a person writes, in their copy of the shared document. */
  const writes = (shared: Y.Doc, does: (writer: CommentWriter) => CommentWriter) => {
    const before = read(shared);
    const { doc: after } = does(new CommentWriter(before)).state;
    shared.transact(() => updateShared(fragment(shared), before, after), "here");
  };
  /** A copy of a shared document, with what can be taken back there. */
  const copyOf = (shared: Y.Doc) => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(shared));
    return { copy, undo: new Y.UndoManager(fragment(copy), { trackedOrigins: new Set(["here"]) }) };
  };
  const settle = (shared: Y.Doc) => {
    const before = read(shared);
    const { doc: after } = withoutSecondPlaces(EditorState.create({ doc: before }).tr);
    shared.transact(() => updateShared(fragment(shared), before, after));
  };
  /** Both get what the other did, look for second places, and get that too. */
  const meet = (one: Y.Doc, other: Y.Doc) => {
    for (const round of [1, 2]) {
      Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
      Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
      if (round === 1) for (const shared of [one, other]) settle(shared);
    }
    expect(read(one).eq(read(other))).toBe(true);
    expect(secondPlaces(read(one))).toEqual([]);
    return new CommentWriter(read(one));
  };
  const start = () => {
    const shared = TiptapTransformer.toYdoc(commentedText.toJSON(), "default", documentExtensions);
    return { one: copyOf(shared), other: copyOf(shared) };
  };

  test("who move the same words at once leave the thread one place", () => {
    const { one, other } = start();
    writes(one.copy, (writer) => writer.at("全体干部").cut().at("教育", true).paste());
    writes(other.copy, (writer) => writer.at("全体干部").cut().at(end, true).paste());
    const { state, words, text } = meet(one.copy, other.copy);
    expect(text).toBe("组织学习。\n全体干部开展全体干部教育。");
    expect(words).toEqual(all);
    // Whose it is does not matter.
    expect([8, 14]).toContain(placesOfThreads(state.doc).get("a")?.start);
  });

  test("of whom one takes the cut back have the comment where it was", () => {
    const { one, other } = start();
    writes(one.copy, (writer) => writer.at("全体干部").cut());
    const clip = new CommentWriter(commentedText).at("全体干部").copy().clip!;
    meet(one.copy, other.copy);
    writes(other.copy, (writer) => writer.at(end, true).paste(clip));
    expect(meet(one.copy, other.copy).words).toEqual(all);
    one.undo.undo();
    const { state, words, text } = meet(one.copy, other.copy);
    expect(text).toBe("组织全体干部学习。\n全体干部开展教育。");
    expect(words).toEqual(all);
    expect(placesOfThreads(state.doc).get("a")?.start).toBe(3);
  });
});

const place = fc.nat({ max: 40 });
const step = fc.record({
  does: fc.constantFrom("cut", "copy", "paste", "paste", "foreign", "move", "drag"),
  ...{ from: place, to: place, at: place },
});

test.each([false, true])(
  "whatever is moved and copied (suggesting: %s), no thread has two places",
  (suggests) => {
    const start = doc(
      p("body", "一二", said("三四", "a"), said("五", "a", "b"), "六"),
      p("body", said("七八", "a"), "九"),
    );
    const foreign = doc(p("body", said("甲", "x", "b"))).slice(1, 2);
    const commented = (writer: CommentWriter, id: string) => writer.words[id]?.replaceAll("|", "") ?? "";
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const one = new CommentWriter(start, suggests);
        for (const { does, from, to, at } of steps) {
          const size = one.state.doc.content.size;
          const near = (pos: number) => TextSelection.near(one.state.doc.resolve(pos % size)).from;
          const [first = 1, last = 1] = [near(from), near(to)].toSorted((x, y) => x - y);
          one.select(first, last);
          if (does === "foreign") one.paste(foreign);
          else if (does === "move" || does === "drag") {
            const goal = near(at);
            if (first < last && (goal < first || goal > last)) one.drag(goal, does === "drag");
          } else one[does]();
          expect(secondPlaces(one.state.doc)).toEqual([]);
          expect(Object.keys(one.words).filter((id) => id !== "a" && id !== "b")).toEqual([]);
          expect(commented(one, "a").length).toBeLessThanOrEqual(5);
          if (!suggests) continue;
          expect(commented(one, "a")).toBe("三四五七八");
          expect(onlySuggests(start.children, one.state.doc.children, { author: "u", name: "方远" })).toBe(
            true,
          );
        }
      }),
    );
  },
);
