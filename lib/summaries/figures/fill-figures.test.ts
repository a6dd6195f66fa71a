import { expect, test } from "vitest";
import { fromNotation } from "../../templates/built-in/notation.ts";
import { figuresWithin, fillFigures } from "./fill-figures.ts";

const subject = { unit: "office", period: { periodKind: "quarter", year: 2026, part: 3 } } as const;

test("figures of a template count the unit and the period of the summary, and say what is so, in tables too", () => {
  const { content = [] } = fromNotation(
    "全年{{figure:study 场}}，{{figure:gone}}。\n| 项目 | 次数 |\n| 学习 | {{figure:study}} |",
  );
  const asked: unknown[] = [];
  const filled = fillFigures(content, subject, {
    definition: (id) => (id === "study" ? { name: "学习次数", measure: "次", percent: false } : undefined),
    answer: (question) => {
      asked.push(question);
      return question.definition === "study"
        ? { state: "read", now: { value: 12, list: null, records: 12 }, before: null }
        : { state: "gone" };
    },
  });
  expect(figuresWithin(filled)).toMatchObject([
    { name: "学习次数", text: "12场", value: 12, unit: "office", periodKind: "quarter", year: 2026, part: 3 },
    { name: "", text: "", value: null, unit: "office", year: 2026 },
    { text: "12", value: 12 },
  ]);
  expect(asked[0]).toEqual({
    ...{ definition: "study", unit: "office", below: true, before: false },
    ...{ periodKind: "quarter", year: 2026, part: 3 },
  });
});
