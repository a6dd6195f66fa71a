import { expect, test } from "vitest";
import { doc, p } from "../../../tests/paper.ts";
import type { DocumentJson } from "../../document/schema.ts";
import type { Thread } from "../comments/queries.ts";
import { openComments } from "./open-comments.ts";

const on = (id: string, text: string): DocumentJson => ({
  ...{ type: "text", text },
  marks: [{ type: "comment", attrs: { id } }],
});
const text = doc(
  p("body", "全年", on("later", "学习"), "，"),
  p("body", on("last", "发稿"), on("done", "。")),
);
const thread = (id: string, texts: (string | null)[], resolved = false): Thread => ({
  ...{ id, quote: `${id}的原文` },
  resolved: resolved ? { by: "林舟", at: "2026-11-20T08:00:00.000Z" } : null,
  comments: texts.map((text, index) => ({
    ...{ id: `${id} ${index}`, author: `第${index + 1}人`, own: false, at: null, edited: false },
    ...{ text, mentions: [], unseen: false },
  })),
});

test("open comments come in the order of the text, those without their words last, each with what was said first", () => {
  const threads = [
    thread("gone", ["删了？"]),
    thread("last", [null, "请核对。", "已核对。"]),
    thread("done", ["好。"], true),
    thread("later", ["几次？"]),
  ];
  expect(openComments(text, threads)).toEqual([
    { id: "later", quote: "later的原文", stands: true, author: "第1人", text: "几次？" },
    { id: "last", quote: "last的原文", stands: true, author: "第2人", text: "请核对。" },
    { id: "gone", quote: "gone的原文", stands: false, author: "第1人", text: "删了？" },
  ]);
});

test("resolved comments are none", () => {
  expect(openComments(text, [thread("done", ["好。"], true)])).toEqual([]);
});
