import { expect, test } from "vitest";
import { pickLocale } from "./locales.ts";

test.each([
  ["zh-CN", "en", "zh-CN"],
  ["en", "zh-CN", "en"],
  [undefined, "en-GB,en;q=0.9,zh;q=0.8", "en"],
  [undefined, "de, zh-TW;q=0.9, en;q=0.8", "zh-CN"],
  [undefined, "ZH", "zh-CN"],
  [undefined, "de,fr", "zh-CN"],
  [undefined, "", "zh-CN"],
  [undefined, null, "zh-CN"],
  ["../en", "en", "en"],
])("chosen %s, accepted %s: %s", (chosen, accepted, locale) => {
  expect(pickLocale(chosen, accepted)).toBe(locale);
});
