import { expect, test } from "vitest";
import { numbersIn } from "./numbers-in.ts";

test.each([
  ["全年集中学习12次，参学率98.5%。", "12次 98.5%"],
  ["发表近百篇，国家级320余次，资助19.9万元。", "近百篇 320余次 19.9万元"],
  ["共10,856名，其中小学8506名；5万余名师生。", "10,856名 8506名 5万余名"],
  ["约40多人，近两千人参加。", "约40多人 近两千人"],
  ["2026年10月24日，第3届，第十二次，1.抓学习", ""],
  ["〔2026〕15号文，3月，12:30，1/3", ""],
  ["\uFFFC，65人。", "65人"],
  ["", ""],
])("%s", (text, words) => {
  expect(
    numbersIn(text)
      .map(({ start, end }) => text.slice(start, end))
      .join(" "),
  ).toBe(words);
});
