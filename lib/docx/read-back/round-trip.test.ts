import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anySuggestions, threadIds } from "../../../tests/any-suggestions.ts";
import { exportOptions } from "../../../tests/exported-file.ts";
import { commentedWords, suggestedHistory } from "../../../tests/suggested-history.ts";
import { contentHash } from "../../document/content-hash.ts";
import { unsuggested } from "../../document/suggestions/settle.ts";
import { exportDocx } from "../export/export-docx.ts";
import { readMarkedFile } from "../import/markup/read-marked-file.ts";
import type { Thread } from "../thread.ts";
import { readBack } from "./read-back.ts";

const threads = threadIds.map(
  (id, index): Thread => ({
    ...{ id, quote: "", resolved: index === 1 },
    comments: [
      { author: "王局长", at: new Date("2026-11-20T01:02:03Z"), text: `意见${id}` },
      ...(index === 0
        ? [{ author: "李科长", at: new Date("2026-11-20T02:02:03Z"), text: "已改。\n请再看。" }]
        : []),
    ],
  }),
);
let ids = 0;
const options = {
  newId: () => `n${++ids}`,
  summary: "s",
  untracked: { name: "未留痕的修改", at: 0 },
  now: 0,
};
const written = (doc: Node) => exportDocx(doc, { ...exportOptions, markup: { threads, summary: "s" } });
const bare = (doc: Node) => {
  const before = unsuggested(doc);
  return new Transform(before).removeMark(0, before.content.size, before.type.schema.marks.comment).doc;
};

test("what is suggested and commented on comes back from a file as it was", () => {
  fc.assert(
    fc.property(anySuggestions, (doc) => {
      const read = readBack(readMarkedFile(written(doc)), bare(doc), [], options);
      read.doc.check();
      expect(read.unplaced.filter(({ kind }) => kind !== "comment")).toEqual([]);
      expect(suggestedHistory(read.doc)).toEqual(suggestedHistory(doc));
      expect(read.untracked).toBe(0);
      expect(contentHash(read.doc)).toBe(contentHash(doc));
      for (const { id, resolved, comments } of threads) {
        const { thread, place } = read.threads.find(
          ({ thread }) => thread.comments[0]?.text === `意见${id}`,
        )!;
        expect({ resolved, comments }).toEqual({ resolved: thread.resolved, comments: thread.comments });
        const words = commentedWords(doc, id);
        if (words !== "") expect([place, commentedWords(read.doc, thread.id)]).toEqual(["exact", words]);
      }
    }),
    { numRuns: 300 },
  );
}, 60_000);

test("a file that comes back unchanged adds nothing", () => {
  fc.assert(
    fc.property(anySuggestions, (doc) => {
      const {
        placed,
        settled,
        unplaced,
        threads: read,
      } = readBack(readMarkedFile(written(doc)), doc, threads, options);
      expect({ placed, settled, unplaced: unplaced.filter(({ kind }) => kind !== "comment") }).toEqual({
        placed: [],
        settled: [],
        unplaced: [],
      });
      expect(read.flatMap(({ thread }) => thread.comments)).toEqual([]);
    }),
    { numRuns: 300 },
  );
}, 60_000);
