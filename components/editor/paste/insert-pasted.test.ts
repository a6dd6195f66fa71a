import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { type DocumentJson, documentSchema, parseDocument } from "#lib/document/schema.ts";
import { blocksOfText, type RawBlock } from "#lib/document/structure/raw-block.ts";
import { insertPasted } from "./insert-pasted.ts";

const paragraph = (text: string, style = "body"): DocumentJson => ({
  ...{ type: "paragraph", attrs: { style } },
  ...(text ? { content: [{ type: "text", text }] } : {}),
});

/** An editor's state; `|` in a text is the caret, two of them the selection. */
function stateOf(...content: DocumentJson[]): EditorState {
  const marked = parseDocument({ type: "doc", content });
  const carets: number[] = [];
  marked.descendants((node, pos) => {
    for (const match of node.text?.matchAll(/\|/g) ?? []) carets.push(pos + match.index - carets.length);
  });
  const clean = JSON.stringify(content).replaceAll('{"type":"text","text":"|"}', "").replaceAll("|", "");
  const doc = parseDocument(JSON.parse(`{"type":"doc","content":${clean}}`));
  const [from = 0, to = from] = carets;
  return EditorState.create({ schema: documentSchema, doc, selection: TextSelection.create(doc, from, to) });
}

function paste(state: EditorState, source: string | RawBlock[]): string[] | null {
  const result = insertPasted(state, typeof source === "string" ? blocksOfText(source) : source, true);
  if (!result) return null;
  const doc = state.apply(result.tr).doc;
  doc.check();
  const lines: string[] = [];
  doc.forEach((block) => {
    lines.push(`${block.attrs.style ?? block.type.name}|${block.textContent}`);
  });
  return lines;
}

const two = "一、学习\n我们学了很多。";

describe("pasting", () => {
  test.each<[string, DocumentJson[], string, string[]]>([
    ["a line into a text", [paragraph("今年|的工作")], "上半年", ["body|今年上半年的工作"]],
    ["a line over a selection", [paragraph("今年|的|工作")], "上半年", ["body|今年上半年工作"]],
    ["a numbered line into a text", [paragraph("共有|项")], "一、学习", ["body|共有一、学习项"]],
    [
      "a numbered line into an empty paragraph",
      [paragraph("前"), paragraph("|")],
      "一、学习",
      ["body|前", "level1|学习"],
    ],
    [
      "a line into an empty heading",
      [paragraph("前"), paragraph("|", "level1")],
      "学习",
      ["body|前", "level1|学习"],
    ],
    [
      "structure into an empty paragraph",
      [paragraph("前"), paragraph("|")],
      two,
      ["body|前", "level1|学习", "body|我们学了很多。"],
    ],
    [
      "structure at the end",
      [paragraph("前|"), paragraph("后")],
      two,
      ["body|前", "level1|学习", "body|我们学了很多。", "body|后"],
    ],
    [
      "structure at the beginning",
      [paragraph("|后")],
      two,
      ["level1|学习", "body|我们学了很多。", "body|后"],
    ],
    [
      "structure in the middle",
      [paragraph("前|后")],
      two,
      ["body|前", "level1|学习", "body|我们学了很多。后"],
    ],
    ["prose in the middle", [paragraph("前|后")], "甲。\n乙。", ["body|前甲。", "body|乙。后"]],
    ["prose into a heading", [paragraph("前|后", "level1")], "甲。\n乙。", ["level1|前甲。", "body|乙。后"]],
    [
      "over several paragraphs",
      [paragraph("甲|乙"), paragraph("丙|丁")],
      two,
      ["body|甲", "level1|学习", "body|我们学了很多。丁"],
    ],
  ])("%s", (_, content, source, expected) => {
    expect(paste(stateOf(...content), source)).toEqual(expected);
  });

  test("in a table cell gives plain paragraphs, and tables are left to the editor", () => {
    const cells = [{ type: "tableCell", content: [paragraph("|")] }];
    const table = { type: "table", content: [{ type: "tableRow", content: cells }] };
    const state = stateOf(table);
    const result = insertPasted(state, blocksOfText(two), true)!;
    const cell = state.apply(result.tr).doc.firstChild!.firstChild!.firstChild!;
    expect(cell.children.map((node) => [node.attrs.style, node.textContent])).toEqual([
      ["body", "一、学习"],
      ["body", "我们学了很多。"],
    ]);
    expect(insertPasted(state, [{ kind: "table", rows: [], widths: [] }], true)).toBeNull();
  });

  test("a whole text into an empty document is read as a document", () => {
    const text = `学校工作总结\n作者：某某\n${two}\n学校\n2026年12月20日`;
    expect(paste(stateOf(paragraph("|")), text)).toEqual([
      "title|学校工作总结",
      "level1|学习",
      "body|我们学了很多。",
      "signer|学校",
      "date|2026年12月20日",
    ]);
    expect(insertPasted(stateOf(paragraph("|")), blocksOfText(text), true)?.notice.aside).toEqual([
      "作者：某某",
    ]);
  });

  test("a whole text below a title of the document's own is read as a document without its frame", () => {
    const text = `学校工作总结\n今年的情况。\n${two}\n学校\n2026年12月20日`;
    const state = stateOf(paragraph("我的|总结", "title"), paragraph(""), paragraph("学校", "signer"));
    expect(paste(state, text)).toEqual([
      "title|我的总结",
      "body|今年的情况。",
      "level1|学习",
      "body|我们学了很多。",
      "signer|学校",
    ]);
    expect(insertPasted(state, blocksOfText(text), true)?.notice.aside).toEqual([
      "学校工作总结",
      "学校",
      "2026年12月20日",
    ]);
  });

  test("prose never joins a title", () => {
    const state = stateOf(paragraph("总结|", "title"), paragraph("后"));
    expect(paste(state, "甲。\n乙。")).toEqual(["title|总结", "body|甲。", "body|乙。", "body|后"]);
  });

  test("into a written document it loses nothing", () => {
    const text = `作者：某某\n${two}`;
    const lines = paste(stateOf(paragraph("前"), paragraph("|")), text);
    expect(lines).toEqual(["body|前", "body|作者：某某", "level1|学习", "body|我们学了很多。"]);
  });

  test("what a web page added is named, or stays where nobody is told", () => {
    const state = stateOf(paragraph("前"), paragraph("|"));
    const blocks = blocksOfText(`${two}\n更多 总结 请访问 https://example.org/`);
    expect(insertPasted(state, blocks, true)?.notice.aside).toEqual([
      "更多 总结 请访问 https://example.org/",
    ]);
    const kept = insertPasted(state, blocks, false);
    expect(kept?.notice.aside).toEqual([]);
    expect(state.apply(kept!.tr).doc.textContent).toContain("请访问");
  });

  test("nothing is left to the editor", () => {
    expect(paste(stateOf(paragraph("|")), [])).toBeNull();
  });
});
