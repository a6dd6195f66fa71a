import { expect, test } from "vitest";
import { staleOf } from "../../../tests/stale-words.ts";

test.each<[text: string, ...found: string[]]>([
  ["1.2亿元，500万元，1,200元", "1.2亿元", "500万元", "1,200元"],
  ["30余万元，270多万元，近300万元", "30余万元", "270多万元", "近300万元"],
  ["三百万元，数百万元", "三百万元", "数百万元"],
  ["20万美元", "20万美元"],
  ["二元结构，一元化，多元评价，元旦，3元素"],
])("%s", (text, ...found) => {
  expect(staleOf("amount", text)).toEqual(found);
});
