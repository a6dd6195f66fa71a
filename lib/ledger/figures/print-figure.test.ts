import { expect, test } from "vitest";
import { printFigure } from "./print-figure.ts";
import { type PrintStyle, plainStyle } from "./print-style.ts";

const value = (number: number | null) => ({ value: number, list: null });

const more = (step: PrintStyle["step"]) => ({ rounding: "more", step }) as const;
const many = (step: PrintStyle["step"]) => ({ rounding: "many", step }) as const;
const near = (step: PrintStyle["step"]) => ({ rounding: "near", step }) as const;
const tens = { rounding: "tens" } as const;
const chinese = { numerals: "chinese" } as const;

test.each<[number, string, Partial<PrintStyle>, string]>([
  [12, "次", {}, "12次"],
  [0, "起", {}, "0起"],
  [10_856, "名", {}, "10856名"],
  [199_000, "万元", {}, "19.9万元"],
  [2787, "元", {}, "2787元"],
  [30, "万元", {}, "30元"],
  [230_000_000, "亿元", {}, "2.3亿元"],
  [12.345, "小时", {}, "12.35小时"],
  [1.005, "小时", {}, "1.01小时"],
  [12.345, "小时", { decimals: 0 }, "12小时"],
  [12.5, "小时", { fixed: true }, "12.50小时"],
  [-3, "分", more(10), "-3分"],
  [327, "次", more(10), "320余次"],
  [327, "次", more(100), "300余次"],
  [320, "次", more(10), "320次"],
  [7, "次", more(10), "7次"],
  [7, "次", more(1), "7次"],
  [33, "支", many(10), "30多支"],
  [2_734_500, "万元", many(10), "270多万元"],
  [52_300, "万名", more(1), "5万余名"],
  [52_300, "万名", more(0.1), "5.2万余名"],
  [52_000, "万名", more(0.1), "5.2万名"],
  [52_300, "名", more(1000), "52000余名"],
  [96, "篇", near(10), "近100篇"],
  [96, "篇", { ...near(10), ...chinese }, "近百篇"],
  [960, "人", { ...near(1000), ...chinese }, "近千人"],
  [100, "篇", near(10), "100篇"],
  [40, "篇", near(100), "40篇"],
  [89, "篇", near(100), "89篇"],
  [90, "篇", near(100), "近100篇"],
  [9600, "万人", { ...near(1), ...chinese }, "近万人"],
  [285, "次", { ...near(100), ...chinese }, "近三百次"],
  [1950, "人", { ...near(1000), ...chinese }, "近两千人"],
  [15, "所", chinese, "十五所"],
  [2, "次", chinese, "两次"],
  [2, "", chinese, "二"],
  [12, "次", chinese, "十二次"],
  [100, "篇", chinese, "一百篇"],
  [13, "次", { ...more(10), ...chinese }, "十余次"],
  [130, "次", { ...more(100), ...chinese }, "百余次"],
  [130, "次", { ...many(100), ...chinese }, "一百多次"],
  [25_000, "万人", { ...many(1), ...chinese }, "两万多人"],
  [0, "次", chinese, "0次"],
  [1.5, "小时", chinese, "1.5小时"],
  [57, "篇", tens, "数十篇"],
  [20, "篇", tens, "数十篇"],
  [100, "篇", tens, "100篇"],
  [19, "篇", tens, "19篇"],
  [450_000, "万元", tens, "数十万元"],
])("%f%s as %o is %s", (number, measure, style, expected) => {
  expect(printFigure(value(number), { ...plainStyle(measure), ...style })).toBe(expected);
});

test.each<[number, Partial<PrintStyle>, string]>([
  [0.9871, {}, "98.71%"],
  [0.937, {}, "93.7%"],
  [0.937, { fixed: true }, "93.70%"],
  [0.98994, { decimals: 0 }, "99%"],
  [1, {}, "100%"],
  [1, { fixed: true }, "100.00%"],
  [0.99999, {}, "99.99%"],
  [0.999, { decimals: 0 }, "99%"],
  [1.00001, {}, "100.01%"],
  [0, {}, "0%"],
  [0.00001, {}, "0.01%"],
  [0.001, { decimals: 0 }, "1%"],
  [0.987, near(1), "近99%"],
  [0.987, more(10), "98.7%"],
  [0.5, tens, "50%"],
  [0.5, chinese, "50%"],
])("the share %f as %o is %s", (number, style, expected) => {
  expect(printFigure(value(number), { ...plainStyle("", true), ...style })).toBe(expected);
});

test("a percentage that is none of parts is printed as it is", () => {
  expect(printFigure(value(98.71), plainStyle("%"))).toBe("98.71%");
  expect(printFigure(value(99.999), plainStyle("%"))).toBe("99.99%");
});

test.each<[number, number | null, PrintStyle["show"], string, boolean, string | null]>([
  [13, 1, "difference", "次", false, "增加12次"],
  [1, 4, "difference", "次", false, "减少3次"],
  [4, 4, "difference", "次", false, "持平"],
  [0.3, 0.1 + 0.2, "difference", "小时", false, "持平"],
  [250_000, 199_000, "difference", "万元", false, "增加5.1万元"],
  [0.9871, 0.9751, "difference", "", true, "提高1.2个百分点"],
  [0.9, 0.905, "difference", "", true, "下降0.5个百分点"],
  [98, 97, "difference", "%", false, "提高1个百分点"],
  [118, 100, "rate", "次", false, "增长18%"],
  [968, 1000, "rate", "次", false, "下降3.2%"],
  [7, 7, "rate", "次", false, "持平"],
  [0, 7, "rate", "次", false, "下降100%"],
  [1, 100_000, "rate", "次", false, "下降99.99%"],
  [7, 0, "rate", "次", false, null],
  [7, null, "rate", "次", false, null],
  [7, null, "difference", "次", false, null],
])("%f after %s as a %s of %s: %s %s", (now, before, show, measure, percent, expected) => {
  const style = { ...plainStyle(measure, percent), show };
  expect(printFigure(value(now), style, before === null ? null : { value: before })).toBe(expected);
});

test("a difference is rounded like any number", () => {
  const style = { ...plainStyle("次"), ...more(10), show: "difference" } as const;
  expect(printFigure(value(150), style, { value: 98 })).toBe("增加50余次");
});

test("what has no records says nothing", () => {
  expect(printFigure(value(null), plainStyle("次"))).toBeNull();
  expect(printFigure({ value: null, list: [] }, plainStyle())).toBeNull();
});

test("a list keeps its titles, whatever the style", () => {
  const now = { value: null, list: ["《课堂新貌》", "《湖畔书声》"] };
  expect(printFigure(now, { ...plainStyle("篇"), ...more(10) })).toBe("《课堂新貌》、《湖畔书声》");
});
