import { describe, expect, test } from "vitest";
import { type FigureAttributes, figureDefaults } from "../../document/figure.ts";
import type { Answer } from "../../ledger/figures/question.ts";
import { confirmed, figureNow, isOpen } from "./figure-now.ts";

const subject = { unit: "unit", period: { periodKind: "half", year: 2026, part: 2 } } as const;
const figure = (attrs: Partial<FigureAttributes> = {}): FigureAttributes => ({
  ...{ ...figureDefaults, definition: "study", measure: "次", value: 12, text: "12次" },
  ...attrs,
});
const read = (now: number | null, before: number | null = null): Answer => ({
  state: "read",
  now: { value: now, list: null, records: now === null ? 0 : 1 },
  before: { value: before, list: null, records: 1 },
});
const listed = (...list: string[]): Answer => ({
  state: "read",
  now: { value: null, list, records: list.length },
  before: null,
});
const count = { percent: false };

describe("how a figure stands to the records", () => {
  test.each<[string, FigureAttributes, Answer | undefined, string, string | null]>([
    ["they say the same", figure(), read(12), "fresh", "12次"],
    ["another number", figure(), read(13), "changed", "13次"],
    ["none counts", figure(), read(null), "none", null],
    ["nobody has answered", figure(), undefined, "unknown", null],
    ["definition put away", figure(), { state: "gone" }, "gone", null],
    ["unit out of reach", figure({ text: "" }), { state: "hidden" }, "hidden", null],
    ["never confirmed", figure({ text: "", value: null }), read(12), "unconfirmed", "12次"],
    ["words of an older summary", figure({ stale: true }), read(12), "carried", "12次"],
    [
      "rounded words stay true, the value behind them does not",
      rounded(327),
      read(329),
      "changed",
      "320余次",
    ],
    ["noise of binary fractions", figure({ value: 0.1 + 0.2, text: "0.3次" }), read(0.3), "fresh", "0.3次"],
    ["a list stays", figure({ value: null, text: "甲、乙" }), listed("甲", "乙"), "fresh", "甲、乙"],
    [
      "a list grew",
      figure({ value: null, text: "甲、乙" }),
      listed("甲", "乙", "丙"),
      "changed",
      "甲、乙、丙",
    ],
    ["the year before changed", compared(10), read(12, 9), "changed", "增加3次"],
    ["nothing to compare with", { ...compared(10), show: "rate" }, read(12, 0), "none", null],
  ])("%s", (_, attrs, answer, state, words) => {
    expect(figureNow(attrs, answer, count)).toMatchObject({ state, words });
  });

  test("without the definition nobody knows how it is printed", () => {
    expect(figureNow(figure(), read(12), undefined).state).toBe("unknown");
    expect(figureNow(figure({ measure: "" }), read(0.5), { percent: true }).words).toBe("50%");
  });
});

test("what is confirmed is what the records say, for a unit and a period of its own, and is fresh then", () => {
  const open = figure({ text: "9次", stale: true });
  const now = figureNow(open, read(13), count);
  expect(isOpen(now)).toBe(true);
  const done = confirmed(open, now, subject);
  expect(done).toMatchObject({
    ...{ text: "13次", value: 13, stale: false, unit: "unit", periodKind: "half", year: 2026, part: 2 },
  });
  expect(figureNow(done, read(13), count).state).toBe("fresh");
});

test("where the records say nothing the words stay as they were", () => {
  const attrs = figure();
  const done = confirmed(attrs, figureNow(attrs, read(null), count), subject);
  expect(done).toMatchObject({ text: "12次", value: 12, unit: "unit" });
});

function rounded(value: number): FigureAttributes {
  return figure({ value, text: "320余次", rounding: "more", step: 10 });
}

function compared(before: number): FigureAttributes {
  return figure({ show: "difference", before, text: "增加2次" });
}
