import { TiptapTransformer } from "@hocuspocus/transformer";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { doc, p } from "../../tests/paper.ts";
import { contentHash } from "../document/content-hash.ts";
import { documentExtensions, parseDocument } from "../document/schema.ts";
import { SuggestionGuard } from "./suggestion-guard.ts";

const me = { author: "u1", name: "李科长" };
const inserted = { insertion: { id: "s", ...me, at: 1 } };

/** A document on the server with a guard before it, and a browser's copy whose changes are collected. */
function setUp(paragraphs = ["开头。", "中间。", "末尾。"]) {
  const json = doc(...paragraphs.map((words) => p("body", words))).toJSON();
  const server = TiptapTransformer.toYdoc(json, "default", documentExtensions);
  const guard = new SuggestionGuard(server);
  const browser = new Y.Doc();
  Y.applyUpdate(browser, Y.encodeStateAsUpdate(server));
  const fragment = browser.getXmlFragment("default");
  const text = (index: number) => (fragment.get(index) as Y.XmlElement).get(0) as Y.XmlText;
  /** Sends what the browser changes as one update; whether it was taken. */
  const send = (change: () => void): boolean => {
    const before = Y.encodeStateVector(browser);
    browser.transact(change);
    const update = Y.encodeStateAsUpdate(browser, before);
    const taken = guard.allows(update, me);
    if (taken) Y.applyUpdate(server, update);
    return taken;
  };
  return { server, guard, browser, fragment, text, send };
}

const written = (ydoc: Y.Doc) => JSON.stringify(TiptapTransformer.fromYdoc(ydoc, "default"));

test("suggestions and comments pass one after the other, and what others write in between is known", () => {
  const { server, text, send } = setUp();
  expect(send(() => text(1).insert(2, "新词", inserted))).toBe(true);
  const others = server.getXmlFragment("default").get(0) as Y.XmlElement;
  (others.get(0) as Y.XmlText).insert(0, "别人写的");
  expect(send(() => text(2).format(0, 2, { deletion: inserted.insertion }))).toBe(true);
  expect(send(() => text(2).format(0, 1, { "comment--abcdefgh": { id: "c" } }))).toBe(true);
  expect(written(server)).toMatch(/别人写的.*新词/);
});

test("a plain change is refused and leaves no trace; a suggestion after it still passes", () => {
  const { server, text, send, guard } = setUp();
  const before = written(server);
  expect(send(() => text(0).insert(0, "改。"))).toBe(false);
  expect(written(server)).toBe(before);
  // Another browser, which has not what was refused.
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(server));
  const paragraph = other.getXmlFragment("default").get(0) as Y.XmlElement;
  const vector = Y.encodeStateVector(other);
  (paragraph.get(0) as Y.XmlText).insert(0, "建议", inserted);
  expect(guard.allows(Y.encodeStateAsUpdate(other, vector), me)).toBe(true);
});

test.each<[string, (given: ReturnType<typeof setUp>) => void]>([
  ["a paragraph taken out", ({ fragment }) => fragment.delete(1, 1)],
  ["everything taken out", ({ fragment }) => fragment.delete(0, 3)],
  ["another style", ({ fragment }) => (fragment.get(1) as Y.XmlElement).setAttribute("style", "level1")],
  ["a new paragraph", ({ fragment }) => fragment.push([new Y.XmlElement("paragraph")])],
  ["a node that is none of ours", ({ fragment }) => fragment.push([new Y.XmlElement("script")])],
  ["text outside of paragraphs", ({ fragment }) => fragment.push([new Y.XmlText("x")])],
  ["a place of its own beside the text", ({ browser }) => browser.getMap("other").set("a", 1)],
])("%s is refused", (_, change) => {
  const given = setUp();
  const before = Y.encodeStateAsUpdate(given.server);
  expect(given.send(() => change(given))).toBe(false);
  expect(Y.encodeStateAsUpdate(given.server)).toEqual(before);
});

test("a change that waits for one that is still to come is refused", () => {
  const { browser, text, guard } = setUp();
  text(0).insert(0, "甲");
  const before = Y.encodeStateVector(browser);
  text(0).insert(1, "乙");
  expect(guard.allows(Y.encodeStateAsUpdate(browser, before), me)).toBe(false);
});

test("nonsense is refused", () => {
  const { guard, server } = setUp();
  const before = written(server);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      guard.allows(bytes, me);
      expect(written(server)).toBe(before);
    }),
    { numRuns: 200 },
  );
});

test("what passes leaves the text as it was, whatever is sent", () => {
  const change = fc.record({
    at: fc.nat(2),
    from: fc.nat(3),
    kind: fc.constantFrom("plain", "insert", "delete", "mark", "remove", "paragraph"),
  });
  let taken = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      const given = setUp();
      const said = contentHash(parseDocument(TiptapTransformer.fromYdoc(given.server, "default")));
      for (const { at, from, kind } of changes) {
        const passed = given.send(() => {
          if (kind === "remove") return given.fragment.delete(at, 1);
          const text = given.text(at);
          if (!text && kind !== "paragraph") return;
          const place = Math.min(from, text?.length ?? 0);
          if (kind === "plain") text.insert(place, "字");
          if (kind === "insert") text.insert(place, "字", inserted);
          if (kind === "delete" && place < text.length) text.delete(place, 1);
          if (kind === "mark" && place < text.length) text.format(place, 1, { deletion: inserted.insertion });
          if (kind === "paragraph") {
            const added = new Y.XmlElement("paragraph");
            added.setAttribute("suggested", { ...inserted.insertion, kind: "insertion" } as never);
            given.fragment.insert(at, [added]);
          }
        });
        // The browser goes on from what the server has, as one does that is opened anew.
        if (!passed) return;
        taken += 1;
        expect(contentHash(parseDocument(TiptapTransformer.fromYdoc(given.server, "default")))).toBe(said);
      }
    }),
    { numRuns: 200 },
  );
  expect(taken).toBeGreaterThan(50);
});

test("one key in a long text takes a moment, not a reading of all of it", () => {
  const long = Array.from({ length: 1_500 }, (_, n) => `第${n}段：各单位认真落实，扎实推进，取得成效。`);
  const { text, send } = setUp(long);
  send(() => text(3).insert(0, "字", inserted));
  const begun = performance.now();
  for (let n = 0; n < 50; n++) send(() => text(700).insert(0, "字", inserted));
  expect((performance.now() - begun) / 50).toBeLessThan(20);
});
