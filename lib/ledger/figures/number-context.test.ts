import { expect, test } from "vitest";
import { numberContext } from "./number-context.ts";

test.each([
  ["全年学习[12次]，参学率100%。", "全年学习", "次，参学率100%。"],
  ["刊发稿件[近百篇]，反响良好。", "刊发稿件近", "篇，反响良好。"],
  ["刊发稿件[数十篇]。", "刊发稿件", "十篇。"],
  ["报道[320余次]。", "报道", "余次。"],
  ["满意度达[98.71%]。", "满意度达", "%。"],
  ["召开[两次]会议。", "召开", "次会议。"],
])("%s", (marked, before, after) => {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  expect(numberContext(marked.replace(/[[\]]/g, ""), start, end)).toEqual({ before, after });
});

test("words without a number have none around them", () => {
  expect(numberContext("全年学习若干次", 4, 6)).toBeNull();
});

test("no more than what is near is looked at", () => {
  const { before, after } = numberContext(`${"前".repeat(99)}7${"后".repeat(99)}`, 99, 100)!;
  expect([before.length, after.length]).toEqual([40, 40]);
});
