import { expect, test } from "vitest";
import { treeOrder } from "./tree-order.ts";

const unit = (id: string, parentId: string | null, position = 0) => ({ id, parentId, position, name: id });

test.each([
  ["nothing", [], []],
  [
    "children follow their parent",
    [unit("school", "bureau", 1), unit("class", "school"), unit("bureau", null), unit("office", "bureau", 0)],
    ["bureau 0", "office 1", "school 1", "class 2"],
  ],
  ["equal positions go by name", [unit("b", null), unit("a", null)], ["a 0", "b 0"]],
  [
    "an unseen parent is no parent",
    [unit("class", "school"), unit("school", "bureau")],
    ["school 0", "class 1"],
  ],
])("%s", (_, units, expected) => {
  expect(treeOrder(units).map(({ id, depth }) => `${id} ${depth}`)).toEqual(expected);
});
