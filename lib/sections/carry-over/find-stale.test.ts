import fc from "fast-check";
import { expect, test } from "vitest";
import { staleWords } from "../../../tests/stale-words.ts";
import { tagWords } from "../cut-words.ts";
import { findStale } from "./find-stale.ts";

test("everything that may be stale in a sentence, in order", () => {
  const text =
    "2025年10月24日，青山镇中心小学邀请李文渊教授宣讲党的二十大精神，依据《工作要点》（临教〔2025〕15号）开展活动13次，覆盖率98.5%，投入1.2亿元。";
  expect(staleWords(text)).toEqual([
    "date 2025年10月24日",
    "unit 青山镇中心小学",
    "person 李文渊",
    "ordinal 二十大",
    "title 《工作要点》",
    "number 临教〔2025〕15号",
    "count 13次",
    "percentage 98.5%",
    "amount 1.2亿元",
  ]);
});

test("known units are found whatever their names, offices with common names are not", () => {
  const units = ["知新书院", "办公室", "宣传科", "临江县教育局"];
  expect(staleWords("知新书院和办公室、宣传科、临江县教育局", { units })).toEqual([
    "unit 知新书院",
    "unit 临江县教育局",
  ]);
});

test("the text's own unit and its place are not stale", () => {
  expect(staleWords("临江县教育局在临江县、江城市", { own: "临江县教育局" })).toEqual(["place 江城市"]);
});

test("history is left alone, but not in a title", () => {
  expect(staleWords("2023年和2019年5月，《2019年要点》")).toEqual(["title 《2019年要点》"]);
  expect(staleWords("2019年", { year: undefined })).toEqual(["year 2019年"]);
});

test("no two overlap, whatever the text", () => {
  const piece = fc.constantFrom(
    ...[
      "2025年",
      "度",
      "10月",
      "24日",
      "第",
      "三",
      "十",
      "届",
      "次",
      "《",
      "》",
      "〔",
      "〕",
      "号",
      "%",
      "万元",
    ],
    ...[
      "临江",
      "县",
      "教育局",
      "小学",
      "王晓红",
      "老师",
      "XX",
      "、",
      "，",
      "—",
      "至",
      "“",
      "”",
      "\n",
      "\uFFFC",
      "𠮷",
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      let at = 0;
      for (const { start, end } of findStale(text, tagWords(text), { units: ["临江县教育局"] })) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        at = end;
      }
    }),
  );
});
