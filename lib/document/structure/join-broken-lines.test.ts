import { describe, expect, test } from "vitest";
import { parseDocument } from "../schema.ts";
import { blocksOfText } from "./raw-block.ts";
import { structure } from "./structure.ts";

function outline(text: string): string[] {
  const lines: string[] = [];
  parseDocument(structure(blocksOfText(text), { fragment: true }).doc).forEach((block) => {
    lines.push(`${block.attrs.style}|${block.textContent}`);
  });
  return lines;
}

describe("broken lines", () => {
  test.each([
    ["before a closing mark", "读了《山里的\n\n》等书。", ["body|读了《山里的》等书。"]],
    [
      "far into a sentence",
      "今年以来，在各方的关心、支持下，我们做好本职，各项工作\n取得了新的进展。情况如下：",
      ["body|今年以来，在各方的关心、支持下，我们做好本职，各项工作取得了新的进展。情况如下："],
    ],
    [
      "a sentence without its full stop",
      "今年以来，我们做好本职、服务大局，全年开展活动三十多次\n同时，我们加强了学习。",
      ["body|今年以来，我们做好本职、服务大局，全年开展活动三十多次", "body|同时，我们加强了学习。"],
    ],
    [
      "after a comma",
      "今年以来我们坚持每周一次集中学习，\n坚持每月一次检查。",
      ["body|今年以来我们坚持每周一次集中学习，坚持每月一次检查。"],
    ],
    [
      "a heading is no broken line",
      "一、加强领导，落实责任\n成立了小组。",
      ["level1|加强领导，落实责任", "body|成立了小组。"],
    ],
    ["a number apart from its words", "一、\n加强领导", ["level1|加强领导"]],
    [
      "a number begins a paragraph",
      "现将一年来的工作情况总结\n一、加强领导",
      ["body|现将一年来的工作情况总结", "level1|加强领导"],
    ],
  ])("%s", (_, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test("a page number between the halves is set aside", () => {
    const { doc, aside } = structure(
      blocksOfText("年度工作总结\n我们学习了《山里的\n— 3 —\n海边》和别的书。"),
    );
    expect(doc.content?.length).toBe(2);
    expect(aside).toEqual(["— 3 —"]);
  });

  test("a text of equally long lines flows again", () => {
    const line = "我们今年在各个方面都做了很多很多的工作也取得了一些";
    const text = `${line}\n${line}\n${line}\n成绩。\n一、加强领导`;
    expect(outline(text)).toEqual([`body|${line}${line}${line}成绩。`, "level1|加强领导"]);
    const short = `${line}\n${line}\n${line}\n成绩\n下一步`;
    expect(outline(short)).toEqual([`body|${line}${line}${line}成绩`, "body|下一步"]);
  });
});
