import { expect, test } from "vitest";
import { staleOf } from "../../../tests/stale-words.ts";

test.each<[text: string, ...found: string[]]>([
  ["覆盖率98.5%，１００％", "98.5%", "１００％"],
  ["10%—15%，10—15%", "10%—15%", "10—15%"],
  ["百分之五，百分之九十八点五", "百分之五", "百分之九十八点五"],
  ["提高3个百分点，三个百分点", "3个百分点", "三个百分点"],
  ["占三分之二，1/6，生机比9:1", "三分之二", "1/6", "9:1"],
  ["八成以上，下降两成", "八成", "两成"],
  ["8:30开会，一成不变，2025/10/24"],
])("%s", (text, ...found) => {
  expect(staleOf("percentage", text)).toEqual(found);
});
