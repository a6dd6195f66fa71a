import type { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import type { ParagraphStyle } from "#lib/document/paragraph-styles.ts";
import { parseDocument } from "#lib/document/schema.ts";
import { sectionsOf } from "#lib/document/sections.ts";
import { cell, p, table } from "../../../tests/paper.ts";
import { insertAtCaret, replaceSection } from "./insert-carried.ts";

const signs: Record<string, ParagraphStyle> = { T: "title", "#": "level1", ">": "signer" };

/** A document from lines: "T …" a title, "# …" a heading, "> …" a signature, "|…" a table; "^" is the caret. */
function stateOf(...lines: string[]): EditorState {
  const blocks = lines.map((line) => {
    const words = line.replace("^", "");
    if (words.startsWith("|")) return table([cell(words.slice(1))]);
    const style = signs[words[0] ?? ""];
    const block = p(style ?? "body", style ? words.slice(2) : words);
    return style === "level1" ? { ...block, attrs: { style, id: "own", template: "template" } } : block;
  });
  const doc = parseDocument({ type: "doc", content: blocks });
  const index = lines.findIndex((line) => line.includes("^"));
  const start = doc.children.slice(0, index).reduce((at, block) => at + block.nodeSize, 0);
  const inside = lines[index]!.startsWith("|") ? 4 : 1;
  const sign = signs[lines[index]![0] ?? ""] ? 2 : 0;
  const caret = start + inside + Math.max(0, lines[index]!.replace("|", "").indexOf("^") - sign);
  return EditorState.create({ doc, selection: TextSelection.create(doc, caret) });
}

function blocksOf(...lines: string[]): Node[] {
  return [...stateOf(...lines, "^").doc.children.slice(0, -1)];
}

const linesOf = (doc: Node) =>
  doc.children.map((block) => {
    const sign = Object.entries(signs).find(([, style]) => style === block.attrs.style)?.[0];
    return block.isTextblock ? `${sign ? `${sign} ` : ""}${block.textContent}` : `|${block.textContent}`;
  });

describe("at the caret", () => {
  test.each([
    ["after the paragraph", ["一^二", "三"], ["一二", "新", "三"]],
    ["in place of an empty one", ["一", "^", "三"], ["一", "新", "三"]],
    ["before a paragraph at its start", ["一", "^二"], ["一", "新", "二"]],
    ["after a heading", ["# 题^", "一"], ["# 题", "新", "一"]],
    ["after a table", ["|格^", "一"], ["|格", "新", "一"]],
    ["below the title", ["T 总^结", "一"], ["T 总结", "新", "一"]],
    ["below the title, from its start", ["T ^总结", "一"], ["T 总结", "新", "一"]],
    ["above the signature", ["一", "> 某^局"], ["一", "新", "> 某局"]],
  ])("%s", (_, before, after) => {
    const tr = insertAtCaret(stateOf(...before), blocksOf("新"));
    expect(linesOf(tr.doc)).toEqual(after);
    expect(tr.selection.$from.parent.textContent).toBe("新");
  });

  test("a heading gets an id of its own", () => {
    const tr = insertAtCaret(stateOf("一^"), blocksOf("# 题", "新"));
    expect(linesOf(tr.doc)).toEqual(["一", "# 题", "新"]);
    expect(tr.doc.child(1).attrs.id).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("in place of a section", () => {
  const replaced = (state: EditorState, index: number, blocks: Node[]) =>
    replaceSection(state, sectionsOf(state.doc)[index]!, blocks).doc;

  test("its heading stays", () => {
    const doc = replaced(stateOf("T 总结", "开头", "# 题", "旧^", "|旧", "# 后"), 1, blocksOf("新", "|新"));
    expect(linesOf(doc)).toEqual(["T 总结", "开头", "# 题", "新", "|新", "# 后"]);
    expect(doc.child(2).attrs).toMatchObject({ id: "own", template: "template" });
  });

  test("another heading brings its words, not its id", () => {
    const [heading, body] = blocksOf("# 去年的题", "新");
    const brought = heading!.type.create({ ...heading!.attrs, id: "other", source: "s" }, heading!.content);
    const doc = replaced(stateOf("# 题^", "旧"), 0, [brought, body!]);
    expect(linesOf(doc)).toEqual(["# 去年的题", "新"]);
    expect(doc.child(0).attrs).toMatchObject({ id: "own", template: "template", source: "s" });
  });

  test("an opening has none", () => {
    const doc = replaced(stateOf("T 总结", "旧^", "旧", "# 题"), 0, blocksOf("# 去年", "新"));
    expect(linesOf(doc)).toEqual(["T 总结", "新", "# 题"]);
  });
});
