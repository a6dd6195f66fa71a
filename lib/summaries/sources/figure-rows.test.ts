import { expect, test } from "vitest";
import { doc, figure, p } from "../../../tests/paper.ts";
import { figureRows, questionOfRow } from "./figure-rows.ts";

const definition = "0198c0de-0000-7000-8000-000000000001";
const unit = "0198c0de-0000-7000-8000-000000000002";
const asked = { definition, unit, below: false, periodKind: "quarter" as const, year: 2026, part: 3 };
const one = figure("12次", { ...asked, value: 12 });
const ofTemplate = figure("", { definition });

test("each figure is a row, with its sentence and the question that it asks", () => {
  const rows = figureRows(
    doc(
      p("body", "抓学习。集中学习", one, "。"),
      p("body", ofTemplate),
      p("body", "同比", figure("增长20%", { ...asked, show: "rate", value: 12, before: 10 })),
    ),
  );
  const { unit: unitId, ...rest } = asked;
  expect(rows).toEqual([
    {
      ...rest,
      position: 0,
      unitId,
      ...{ compares: false, confirmed: true },
      text: "12次",
      value: 12,
      before: null,
      sentence: "集中学习12次。",
      start: 4,
    },
    {
      ...rest,
      position: 2,
      unitId,
      ...{ compares: true, confirmed: true },
      text: "增长20%",
      value: 12,
      before: 10,
      sentence: "同比增长20%",
      start: 2,
    },
  ]);
  expect(rows.map(questionOfRow)).toEqual([
    { ...asked, before: false },
    { ...asked, before: true },
  ]);
});

test.each([
  ["a value that is no number", { value: "12" as never }, { value: null }],
  ["a value that is not finite", { value: Number.NaN }, { value: null }],
  ["words that are none", { text: null as never }, { text: "" }],
])("%s is none", (_, given, expected) => {
  const [row] = figureRows(doc(p("body", figure("12次", { ...asked, value: 12, ...given }))));
  expect(row).toMatchObject(expected);
});
