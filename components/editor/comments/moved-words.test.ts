import { describe, expect, test } from "vitest";
import { onlySuggests } from "#lib/document/suggestions/only-suggests.ts";
import {
  commentedWords as all,
  CommentWriter,
  commentedText,
  end,
  said,
} from "../../../tests/comment-writer.ts";
import { doc, p } from "../../../tests/paper.ts";

describe("comments on words", () => {
  test.each<[string, (writer: CommentWriter) => CommentWriter, Record<string, string>, string]>([
    [
      "cut and pasted, move",
      (one) => one.at("全体干部").cut().at(end, true).paste(),
      all,
      "组织学习。\n全体干部开展教育。",
    ],
    [
      "cut with more around them, move",
      (one) => one.at("织全体干部学").cut().at(end, true).paste(),
      all,
      "组习。\n织全体干部学开展教育。",
    ],
    ["cut, are in no place", (one) => one.at("全体干部").cut(), {}, "组织学习。\n开展教育。"],
    [
      "pasted twice, stay at the first",
      (one) => one.at("全体干部").cut().at(end, true).paste().at("学习", true).paste(),
      all,
      "组织全体干部学习。\n全体干部开展教育。",
    ],
    [
      "copied, stay",
      (one) => one.at("全体干部").copy().at(end, true).paste(),
      all,
      "组织全体干部学习。\n全体干部开展教育。",
    ],
    [
      "copied over themselves, stay",
      (one) => one.at("全体干部").copy().paste(),
      all,
      "组织全体干部学习。\n开展教育。",
    ],
    [
      "of which a part is moved, stay with the rest",
      (one) => one.at("干部").cut().at(end, true).paste(),
      { a: "全体", b: "干部" },
      "组织全体学习。\n干部开展教育。",
    ],
    ["dragged, move", (one) => one.at("全体干部").drag(13), all, "组织学习。\n开全体干部展教育。"],
    [
      "dragged as a copy, stay",
      (one) => one.at("全体干部").drag(13, true),
      all,
      "组织全体干部学习。\n开全体干部展教育。",
    ],
    [
      "moved again and again, move",
      (one) => one.at("全体干部").cut().at(end, true).paste().at("全体干部").cut().at("学习", true).paste(),
      all,
      "组织全体干部学习。\n开展教育。",
    ],
    [
      "grow when something is written in them",
      (one) => one.at("体干", true).types("机关"),
      { a: "全机关体干部", b: "干部" },
      "组织全机关体干部学习。\n开展教育。",
    ],
  ])("%s", (_, does, words, text) => {
    const { words: found, text: read } = does(new CommentWriter(commentedText));
    expect(found).toEqual(words);
    expect(read).toBe(text);
  });
});

describe("comments of other texts", () => {
  const foreign = doc(p("body", said("甲", "a", "x"), said("乙", "x"))).slice(1, 3);

  test("come in only where the thread belongs to the summary", () => {
    const one = new CommentWriter(doc(p("body", "文字")));
    expect(one.select(1).paste(foreign).words).toEqual({ a: "甲" });
    expect(one.text).toBe("甲乙文字");
  });

  test("come in nowhere when the thread has its words", () => {
    expect(new CommentWriter(commentedText).select(1).paste(foreign).words).toEqual(all);
  });
});

describe("while suggesting, comments", () => {
  const desk = () => new CommentWriter(commentedText, true);

  test.each<[string, (writer: CommentWriter) => CommentWriter]>([
    ["stay on words that are cut and pasted", (one) => one.at("全体干部").cut().at(end, true).paste()],
    ["stay on words that are dragged", (one) => one.at("全体干部").drag(14)],
  ])("%s", (_, does) => {
    const one = does(desk());
    expect(one.words).toEqual(all);
    expect(one.text.match(/全体干部/g)).toHaveLength(2);
    expect(onlySuggests(commentedText.children, one.state.doc.children, { author: "u", name: "方远" })).toBe(
      true,
    );
  });

  test("stay on words that are copied over themselves", () => {
    const one = desk().at("全体干部").copy().paste();
    expect(one.state.doc.eq(commentedText)).toBe(true);
  });

  test("go with words that only this person suggested", () => {
    const one = desk()
      .at(end, true)
      .types("另")
      .paste(doc(p("body", said("丙", "c"))).slice(1, 2));
    expect(one.words).toEqual({ ...all, c: "丙" });
    one.at("丙").cut();
    expect(one.words).toEqual(all);
    one.at("学习", true).paste();
    expect(one.words).toEqual({ ...all, c: "丙" });
    expect(one.text).toBe("组织全体干部丙学习。\n另开展教育。");
    expect(onlySuggests(commentedText.children, one.state.doc.children, { author: "u", name: "方远" })).toBe(
      true,
    );
  });
});
