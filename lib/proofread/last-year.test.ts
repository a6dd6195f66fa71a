import fc from "fast-check";
import { expect, test } from "vitest";
import { doc, p } from "../../tests/paper.ts";
import { fourDocuments, ideologySummary } from "../../tests/past-texts.ts";
import { likeness, pairsOf } from "../document/compare/likeness.ts";
import { likeLastYear } from "./last-year.ts";
import { paperOf } from "./paper.ts";

const lastYear = [fourDocuments, ideologySummary].flatMap((text) => text.split("\n"));
const long = lastYear.filter((text) => text.length >= 60);

const shareOf = (text: string) => likeLastYear(lastYear)(paperOf(doc(p("body", text))).paragraphs[0]!);

test("whatever is nearly as last year is found, with the share that comparing everything gives", () => {
  const words = fc.constantFrom("", "今年", "全体教师", "2026", "，并且", "各");
  const edit = fc.record({ at: fc.nat(200), length: fc.nat(6), words });
  fc.assert(
    fc.property(fc.constantFrom(...long), fc.array(edit, { maxLength: 4 }), (text, edits) => {
      const changed = edits.reduce((now, { at, length, words }) => {
        const from = at % now.length;
        return now.slice(0, from) + words + now.slice(from + length);
      }, text);
      const own = pairsOf(changed);
      const best = Math.max(...long.map((old) => likeness(own, pairsOf(old), 0)));
      const share = shareOf(changed);
      expect(share === 0 || share >= 0.6).toBe(true);
      if (best >= 0.85) expect(share).toBeCloseTo(best, 5);
    }),
  );
});

test("what was written anew or is short is not like last year", () => {
  expect(
    shareOf("各支部自己定题目、请老师，机关只管检查和交流，学的人比过去多，问题也提得更具体、更有分量。"),
  ).toBe(0);
  expect(shareOf(long[0]!.slice(0, 30))).toBe(0);
});
