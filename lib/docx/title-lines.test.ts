import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutWords } from "./cut-words.ts";
import { looseWidth } from "./text-width.ts";
import { titleLines } from "./title-lines.ts";

const lines = (title: string) => titleLines(title, cutWords(title));

describe("a title is broken", () => {
  test.each([
    ["not at all when it fits", ["临江县教育局宣传思想工作总结"]],
    ["after the unit", ["江州市教育局", "2026年度宣传思想文化工作总结"]],
    ["after the year", ["江州市教育局2026年度", "意识形态和宣传思想文化工作总结"]],
    [
      "into three lines",
      ["江州市教育局关于2026年上半年", "全市中小学校园安全稳定暨“平安校园”", "创建工作情况的总结"],
    ],
    ["where the author broke it", ["江州市教育局", "总结"]],
  ])("%s", (_, expected) => {
    const title = expected.join(expected.at(-1) === "总结" ? "\n" : "");
    expect(lines(title)).toEqual(expected);
  });

  test("never inside 《》 that fits on a line", () => {
    const title = "江州市教育局关于贯彻落实《教育系统意识形态责任制办法》情况的总结";
    expect(lines(title).some((line) => line.includes("《教育系统意识形态责任制办法》"))).toBe(true);
  });

  test("never between a number and what it counts", () => {
    for (let pad = 0; pad < 12; pad++) {
      const title = `${"全市教育系统推进思想政治".slice(0, pad + 1)}工作深入开展12345人次参与2026年度活动总结`;
      expect(lines(title).some((line) => line.includes("2026年度"))).toBe(true);
      expect(lines(title).some((line) => line.includes("12345人次"))).toBe(true);
    }
  });

  test("never as an hourglass where another shape is possible", () => {
    const title =
      "中共江州市教育局委员会关于2026年度全面从严治党主体责任和意识形态工作责任制落实情况的专题总结";
    const widths = lines(title).map(looseWidth);
    const longest = widths.indexOf(Math.max(...widths));
    for (let i = 1; i <= longest; i++) expect(widths[i]!).toBeGreaterThanOrEqual(widths[i - 1]! - 0.5);
    for (let i = longest + 1; i < widths.length; i++)
      expect(widths[i]!).toBeLessThanOrEqual(widths[i - 1]! + 0.5);
  });

  test("anywhere when its words are not known", () => {
    const title = "江州市教育局年度宣传思想文化和意识形态工作总结";
    expect(titleLines(title, []).join("")).toBe(title);
    expect(titleLines(title, ["别的", "话"]).length).toBe(2);
  });
});

const titleText = fc.string({
  unit: fc.constantFrom(..."江州市教育局二〇年度工作总结的和《》“”、—2026 .%ABc𠮷\n"),
  maxLength: 120,
});

test("no line is lost, too wide or torn inside a character", () => {
  fc.assert(
    fc.property(titleText, (title) => {
      const broken = lines(title);
      expect(broken.join("")).toBe(title.replaceAll("\n", ""));
      for (const line of broken) {
        expect(looseWidth(line)).toBeLessThanOrEqual(20);
        expect(line.isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
