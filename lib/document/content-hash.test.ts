import { expect, test } from "vitest";
import { blank, bold, doc, figure, type Inline, p } from "../../tests/paper.ts";
import { contentHash } from "./content-hash.ts";
import type { DocumentJson } from "./schema.ts";

const who = { id: "s", author: "u", name: "李科长", at: 1 };
const marked = (text: string, type: string, attrs: object): DocumentJson => ({
  ...{ type: "text", text },
  marks: [{ type, attrs: { ...attrs } }],
});
const hash = (...content: Inline[]) => contentHash(doc(p("body", ...content)));
const plain = hash("全年学习12次。");

test("suggestions, comments and marks of what was carried over do not change what a text says", () => {
  const carried = { kind: "number", from: "12", year: 2025, decision: null };
  expect(hash("全年学习", marked("12", "carriedOver", carried), "次。")).toBe(plain);
  expect(hash("全年", marked("学习", "comment", { id: "c" }), "12次。")).toBe(plain);
  expect(hash("全年", marked("集中", "insertion", who), "学习12次。")).toBe(plain);
  expect(hash("全年", marked("学习", "deletion", who), "12次。")).toBe(plain);
});

test("another word, look, style, figure or blank does", () => {
  const others = [
    hash("全年学习13次。"),
    hash("全年", bold("学习"), "12次。"),
    hash("全年学习", figure("12"), "次。"),
    hash("全年学习", figure("13"), "次。"),
    hash("全年学习", blank("次数"), "次。"),
    contentHash(doc(p("level2", "全年学习12次。"))),
    contentHash(doc(p("body", "全年学习12次。"), p("body"))),
  ];
  expect(new Set([plain, ...others]).size).toBe(others.length + 1);
});

test("another picture of the same size does, another id of a heading does not", () => {
  const picture = (id: string) => ({ type: "image", attrs: { id, width: 100, height: 50, alt: "合影" } });
  const heading = (id: string) => ({ ...p("level1", "学习"), attrs: { style: "level1", id } });
  const of = (...blocks: DocumentJson[]) => contentHash(doc(...blocks, p("body", "全年。")));
  expect(of(picture("one"))).not.toBe(of(picture("other")));
  expect(of(heading("one"))).toBe(of(heading("other")));
});
