import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linePixels, paper } from "./page-geometry.ts";
import { type PageBlock, paginate } from "./paginate.ts";

const lines = (n: number): PageBlock => ({ parts: Array<number>(n).fill(linePixels) });

describe("paginate", () => {
  it("puts 22 lines on a page", () => {
    expect(paginate([lines(22)], paper.textHeight)).toEqual([]);
    expect(paginate([lines(23)], paper.textHeight)).toMatchObject([{ block: 0, part: 22 }]);
  });

  it("divides a paragraph over several pages", () => {
    const breaks = paginate([lines(3), lines(50)], paper.textHeight);
    expect(breaks.map(({ part }) => part)).toEqual([19, 41]);
  });

  it("moves a picture that does not fit to the next page, and says what stays empty", () => {
    const [only] = paginate([lines(20), { parts: [300] }], paper.textHeight);
    expect(only).toMatchObject({ block: 1, part: 0 });
    expect(only!.rest).toBeCloseTo(paper.textHeight - 20 * linePixels);
  });

  it("keeps rows together that a cell joins", () => {
    const table: PageBlock = { parts: [40, 40, 40], joined: new Set([2]) };
    expect(paginate([{ parts: [100] }, table], 200)).toEqual([{ block: 1, part: 1, rest: 60 }]);
  });

  it("leaves room for the heading row that is drawn again, but not where the table has not yet begun", () => {
    const rows = (n: number): PageBlock => ({
      parts: Array<number>(n).fill(40),
      head: { parts: 1, height: 40 },
    });
    const parts = (given: PageBlock[]) => paginate(given, 200).map(({ part }) => part);
    expect(parts([rows(13)])).toEqual([5, 9]);
    expect(parts([{ parts: [180] }, rows(6)])).toEqual([0, 5]);
    expect(paginate([rows(6), lines(5)], 200).at(-1)).toMatchObject({ block: 1, part: 3 });
  });

  it("takes the last line of the text along with a signature that would stand alone", () => {
    const blocks = [{ ...lines(21), keepNext: true }, { ...lines(1), keepNext: true }, { ...lines(1) }];
    expect(paginate(blocks, paper.textHeight)).toMatchObject([{ block: 0, part: 20 }]);
  });

  it("takes a paragraph that is not divided along as a whole", () => {
    const last = { ...lines(3), keepLines: true, keepNext: true };
    const blocks = [lines(18), last, { ...lines(1), keepNext: true }, lines(1)];
    expect(paginate(blocks, paper.textHeight)).toMatchObject([{ block: 1, part: 0 }]);
  });

  it("never begins a page with nothing on the one before, and never overfills what can be divided", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 }), (counts) => {
        const breaks = paginate(counts.map(lines), paper.textHeight);
        const total = counts.reduce((sum, n) => sum + n, 0);
        expect(breaks.length).toBe(Math.ceil(total / 22) - 1);
      }),
    );
  });
});
