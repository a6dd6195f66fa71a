import { diffArrays } from "diff";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type CommonRun, commonRuns } from "./common-runs.ts";

/** What the library says that we use where speed does not matter. */
function byLibrary(before: string[], after: string[], most: number): CommonRun[] | null {
  const found = diffArrays(before, after, { maxEditLength: most });
  let [old, now] = [0, 0];
  return (
    found?.flatMap(({ count, added, removed }) => {
      const run = { old, now, count };
      if (!added) old += count;
      if (!removed) now += count;
      return added || removed || count === 0 ? [] : [run];
    }) ?? null
  );
}

const word = fc.constantFrom(..."甲乙丙丁戊");
const words = fc.array(word, { maxLength: 40 });

test("it says what the library says", () => {
  fc.assert(
    fc.property(words, words, fc.constantFrom(1000, 12, 3, 0), (before, after, most) => {
      expect(commonRuns(before, after, most)).toEqual(byLibrary(before, after, most));
    }),
    { numRuns: 2000 },
  );
});

test("of a long list with few changes it finds them all", () => {
  const before = Array.from({ length: 20_000 }, (_, at) => `词${at}`);
  const after = before.filter((_, at) => at % 1000 !== 7);
  expect(commonRuns(before, after, 1000)).toEqual(byLibrary(before, after, 1000));
});
