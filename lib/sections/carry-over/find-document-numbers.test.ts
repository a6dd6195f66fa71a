import { expect, test } from "vitest";
import { staleOf } from "../../../tests/stale-words.ts";

test.each<[text: string, ...found: string[]]>([
  ["（临教〔2025〕15号）", "临教〔2025〕15号"],
  ["根据教发[2025]3号文件精神", "教发[2025]3号"],
  ["印发了临教党发【2025】第 7 号", "临教党发【2025】第 7 号"],
  ["按照国办发（２０１８）８号的要求", "国办发（２０１８）８号"],
  ["临教〔XX〕12号", "临教〔XX〕12号"],
  ["办公楼15号"],
])("%s", (text, ...found) => {
  expect(staleOf("number", text)).toEqual(found);
});
