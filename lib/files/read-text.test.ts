import { expect, test } from "vitest";
import { encodeChinese } from "../../tests/encode-chinese.ts";
import { readText } from "./read-text.ts";

const simplified = [
  "青河区教育局2025年理论学习工作总结。",
  "一、学习",
  "全区共有38所学校参加，到会2600人次！",
  "好",
];
const traditional = [
  "青河區教育局2025年理論學習工作總結。",
  "一、學習",
  "全區共有38所學校參加，到會2600人次！",
  "們",
];

test.each(simplified)("GB18030: %s", (text) => {
  expect(readText(encodeChinese(text, "gb18030"))).toEqual({ text, encoding: "GB18030" });
});

test.each(traditional)("Big5: %s", (text) => {
  expect(readText(encodeChinese(text, "big5"))).toEqual({ text, encoding: "Big5" });
});

test("GBK that quotes traditional characters is no Big5", () => {
  const text = `${simplified.join("\n")}书法展题为“禮樂興邦”。`;
  expect(readText(encodeChinese(text, "gb18030")).text).toBe(text);
});

test.each([
  ["big5", "Big5"],
  ["gb2312", "GB18030"],
] as const)("a declared %s is believed where nothing else is sure", (declared, encoding) => {
  expect(readText(Uint8Array.of(0xb0, 0xa1), declared).encoding).toBe(encoding);
});

test.each(["Привет", "déjà"])("%s is UTF-8", (text) => {
  expect(readText(new TextEncoder().encode(text))).toEqual({ text, encoding: "UTF-8" });
});

test("what is UTF-8 is read as that, whatever it declares", () => {
  expect(readText(new TextEncoder().encode("学习"), "gb2312")).toEqual({ text: "学习", encoding: "UTF-8" });
});

test.each([
  ["UTF-16 without its mark", Buffer.from("a text", "utf16le")],
  ["bytes of no text", Uint8Array.from([0x80, 0xff, 0xfe, 0x81, 0xff])],
  ["Latin-1", Buffer.from("déjà vu à la fenêtre", "latin1")],
])("%s is refused", (_, bytes) => {
  expect(() => readText(bytes)).toThrow("file.encoding");
});
