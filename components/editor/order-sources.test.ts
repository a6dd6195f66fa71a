import { expect, test } from "vitest";
import { orderSources } from "./order-sources.ts";

const [last, other] = ["0198c0de-0000-7000-8000-000000000001", "0198c0de-0000-7000-8000-000000000002"];
const a = `${last}/a`;
const b = `${last}/b`;
const x = `${other}/x`;
const y = `${other}/y`;

test.each([
  ["the order of the summary that most comes from", [b, a], [a, b], [a, b]],
  ["another one's section after what stands before it", [a, x, b], [x, a, b], [a, x, b]],
  ["several of them, one after the other", [a, x, y, b], [y, x, a, b], [a, x, y, b]],
  ["one at the beginning", [x, a, b], [a, b, x], [x, a, b]],
  ["without what nobody may see", [a, x], [a], [a]],
  ["nothing", [], [], []],
])("%s", (_, appearing, stored, ordered) => {
  expect(orderSources(appearing, stored)).toEqual(ordered);
});
