import type { Node } from "@tiptap/pm/model";
import { expect, test } from "vitest";
import { exportOptions, withPart } from "../../../tests/exported-file.ts";
import { doc, p } from "../../../tests/paper.ts";
import { at, back, exported, inBody, split } from "../../../tests/reading-back.ts";
import { secondPlaces } from "../../document/comments-of.ts";
import { suggestionsOf } from "../../document/suggestions/list-suggestions.ts";
import { exportDocx } from "../export/export-docx.ts";
import type { Thread } from "../thread.ts";

const plain = doc(p("title", "总结"), p("body", "抓好安全。"));

const thread: Thread = {
  ...{ id: "t", quote: "学习", resolved: false },
  comments: [{ author: "王局长", at: new Date(at), text: "请核对。" }],
};
const commented = doc(
  p("title", "总结"),
  p(
    "body",
    "开展",
    { type: "text", text: "学习", marks: [{ type: "comment", attrs: { id: "t" } }] },
    "十次。",
  ),
);
const wordsOf = (doc: Node, id: string) => {
  let words = "";
  doc.descendants((node) => {
    if (node.marks.some(({ type, attrs }) => type.name === "comment" && attrs.id === id))
      words += node.text ?? "";
  });
  return words;
};

test.each([
  ["on their words", doc(p("title", "总结"), p("body", "全年开展学习活动十次。")), "exact", "学习"],
  [
    "on the paragraph where the words stood",
    doc(p("title", "总结"), p("body", "开展十次。")),
    "near",
    "开展十次。",
  ],
  ["on the title when the paragraph is gone, and in the list", doc(p("title", "总结")), "nowhere", "总结"],
])("comments stand %s", (_, now, place, words) => {
  const { threads, doc: after, left } = back(exported(commented, [thread]), now);
  expect(threads).toMatchObject([
    { place, known: false, thread: { quote: words, comments: thread.comments } },
  ]);
  expect(wordsOf(after, threads[0]!.thread.id)).toBe(words);
  expect(left).toEqual(place === "nowhere" ? ["comment gone 请核对。"] : []);
});

test("a thread that is there already only gets its new answers", () => {
  const answer = { author: "李科", at: null, text: "已核对。" };
  const file = exported(commented, [{ ...thread, comments: [...thread.comments, answer] }]);
  const { threads, doc: after } = back(file, commented, [thread]);
  expect(threads).toMatchObject([{ known: true, thread: { id: "t", comments: [answer] } }]);
  expect(after.eq(commented)).toBe(true);
});

test("what comes into words that were moved stands in the same place", () => {
  const moved = doc(
    p("title", "总结"),
    p("body", {
      ...{ type: "text", text: "学习" },
      marks: [{ type: "comment", attrs: { id: "t", moved: 1.5 } }],
    }),
  );
  const file = inBody(exported(moved, [thread]), (xml) =>
    xml.replace(
      "学习",
      split("学", '<w:ins w:id="9" w:author="王局长"><w:r><w:t>校园</w:t></w:r></w:ins>', "习"),
    ),
  );
  const { doc: after } = back(file, moved, [thread]);
  expect(wordsOf(after, "t")).toBe("学校园习");
  expect(secondPlaces(after)).toEqual([]);
});

test("a file of another summary says so", () => {
  const bytes = exportDocx(plain, { ...exportOptions, markup: { threads: [], summary: "another" } });
  expect(back(bytes, plain).sameSummary).toBe(false);
});

test("suggestions without a time get the time of reading", () => {
  const file = inBody(exported(plain), (xml) =>
    xml.replace(
      "抓好安全。",
      split("抓好", '<w:ins w:id="9" w:author=""><w:r><w:t>校园</w:t></w:r></w:ins>', "安全。"),
    ),
  );
  expect(suggestionsOf(back(file, plain).doc)).toMatchObject([{ name: "", at, added: "校园" }]);
});

test("who says the same about two places means both, and an answer stays with its question", () => {
  const asked = (id: string): Thread => ({ ...thread, id });
  const about = (text: string, id: string) => ({
    type: "text",
    text,
    marks: [{ type: "comment", attrs: { id } }],
  });
  const one = doc(p("body", "学习", about("十次", "a"), "。"), p("body", "检查九次。"));
  const again = inBody(exported(one, [asked("a")]), (xml) =>
    xml.replace(
      "检查九次",
      split(
        "检查",
        '<w:commentRangeStart w:id="7"/><w:r><w:t>九次</w:t></w:r><w:commentRangeEnd w:id="7"/>',
        "",
      ),
    ),
  );
  const comment = (id: number, author: string, text: string) =>
    `<w:comment w:id="${id}" w:author="${author}"><w:p w14:paraId="2000000${id}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment></w:comments>`;
  const file = withPart(again, "word/comments.xml", (xml) =>
    xml.replace("</w:comments>", comment(7, "王局长", "请核对。")),
  );
  const read = back(file, one, [asked("a")]);
  expect(read.threads.map(({ known, thread }) => [known, thread.quote])).toEqual([
    [true, "十次"],
    [false, "九次"],
  ]);

  const two = doc(p("body", "学习", about("十次", "a"), "。"), p("body", "检查", about("九次", "b"), "。"));
  const commented = withPart(exported(two, [asked("a"), asked("b")]), "word/comments.xml", (xml) =>
    xml.replace("</w:comments>", comment(8, "周敏", "已核对。")),
  );
  const answered = withPart(commented, "word/commentsExtended.xml", (xml) =>
    xml.replace(
      "</w15:commentsEx>",
      '<w15:commentEx w15:paraId="20000008" w15:paraIdParent="10000001" w15:done="0"/></w15:commentsEx>',
    ),
  );
  const { threads } = back(answered, two, [asked("a"), asked("b")]);
  expect(threads.map(({ thread }) => [thread.id, thread.comments.map(({ text }) => text)])).toEqual([
    ["a", []],
    ["b", ["已核对。"]],
  ]);
});
