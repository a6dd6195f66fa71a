import { expect, test } from "vitest";
import { anchorHash, anchorName, anchorOf } from "./anchors.ts";
import { originName, originOf, summaryKey } from "./origin.ts";

test("the name of a bookmark says what its block was, in no more letters than Word allows", () => {
  const anchor = { index: 123_456, isNew: true, style: "level3", hash: anchorHash("开展学习") } as const;
  const name = anchorName(anchor);
  expect(name).toMatch(/^_cw\w{1,37}$/);
  expect(anchorOf(name)).toEqual(anchor);
});

test("another one says where the file comes from", () => {
  const origin = { summary: summaryKey("a"), base: "0123456789ab", at: Date.UTC(2099, 0) };
  const name = originName(origin);
  expect(name.length).toBeLessThanOrEqual(40);
  expect(originOf(name)).toEqual(origin);
});

test.each(["_Toc123", "_cw", "_cw1_x", "_cw1b_0123456789abc", "_cwo_1_2_3", ""])("%j is neither", (name) => {
  expect([anchorOf(name), originOf(name)]).toEqual([null, null]);
});

test("white space and what XML cannot hold make no other text", () => {
  expect(anchorHash("开展 学习\n十次\0")).toBe(anchorHash("开展学习十次"));
  expect(anchorHash("开展学习")).not.toBe(anchorHash("开展学习。"));
});
