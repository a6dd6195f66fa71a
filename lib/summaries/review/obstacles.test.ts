import { expect, test } from "vitest";
import { blank, doc, figure, p } from "../../../tests/paper.ts";
import { obstaclesOf } from "./obstacles.ts";

const text = doc(p("body", blank("日期"), "集中学习", figure("", { name: "次数" })));

test("what is counted by itself is not counted again among the errors", () => {
  const rules = ["blank-left", "figure-unconfirmed", "carried-over-open", "shares"];
  const findings = rules.map((rule) => ({ rule, level: "error" as const }));
  expect(obstaclesOf(text, findings)).toMatchObject({ blanks: 2, figures: 1, undecided: 0, errors: 1 });
});

test("what is no error stands in nobody's way", () => {
  expect(obstaclesOf(doc(p("body", "学习。")), [{ rule: "shares", level: "warning" }])).toEqual({
    ...{ suggestions: 0, figures: 0, blanks: 0, undecided: 0, errors: 0 },
  });
});

test("what is suggested to go is no blank and no figure any more, but a suggestion", () => {
  const suggested = { kind: "deletion", id: "1", author: "", name: "林舟", at: 0 };
  const going = [blank("日期"), figure("")].map((each) => ({ ...each, attrs: { ...each.attrs, suggested } }));
  expect(obstaclesOf(doc(p("body", "学习", ...going, "。")), [])).toMatchObject({
    ...{ suggestions: 1, figures: 0, blanks: 0 },
  });
});
