import { describe, expect, test } from "vitest";
import { type Item, withItem, withMoved } from "./outline-items.ts";

const items = (ids: string): Item[] => [...ids].map((id) => ({ id, heading: id, archived: false }));
const ids = (list: Item[]) => list.map(({ id }) => id).join("");

describe("withItem", () => {
  test.each([
    ["abc", "x", undefined, "abcx"],
    ["abc", "x", 0, "xabc"],
    ["abc", "x", 2, "abxc"],
    ["", "x", undefined, "x"],
    ["abc", "b", 0, "abc"],
  ])("%s + %s at %s", (before, id, index, after) => {
    expect(ids(withItem(items(before), items(id)[0]!, index))).toBe(after);
  });
});

describe("withMoved", () => {
  test.each([
    ["abcd", "a", "c", "bcad"],
    ["abcd", "d", "a", "dabc"],
    ["abcd", "b", "b", "abcd"],
    ["abcd", "b", "x", "abcd"],
    ["abcd", "x", "b", "abcd"],
  ])("%s: %s to the place of %s", (before, id, over, after) => {
    expect(ids(withMoved(items(before), id, over))).toBe(after);
  });
});
