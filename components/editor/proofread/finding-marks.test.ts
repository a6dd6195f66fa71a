import type { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import { parseDocument } from "#lib/document/schema.ts";
import { textOf } from "#lib/document/sections.ts";
import { BlockSender } from "#lib/proofread/checking/blocks.ts";
import { Checker } from "#lib/proofread/checking/checker.ts";
import type { PlacedFinding } from "#lib/proofread/checking/place.ts";
import { doc, p, table } from "../../../tests/paper.ts";
import { Slots } from "../extensions/slots.ts";
import {
  areMarked,
  markedFindings,
  markFindings,
  openMarks,
  placesOf,
  withoutHalfWritten,
} from "./finding-marks.ts";
import { fixFindings } from "./fix-findings.ts";

const setup = {
  context: {
    period: { periodKind: "year", year: 2026, part: 1 } as const,
    ...{ unit: { names: [] }, dictionary: [], lastYear: null, expected: [] },
  },
  settings: {},
};

function check(paper: Node, about = "doubled-marks"): PlacedFinding[] {
  const checker = new Checker();
  checker.answer({ type: "setup", ...setup });
  const request = { type: "check" as const, version: 1, parts: new BlockSender().partsOf(paper), stale: [] };
  const answer = checker.answer(request);
  return answer?.type === "found" ? answer.findings.filter(({ rule }) => rule === about) : [];
}

/** As much of an editor as marks and fixes need. */
function open(paper: Node) {
  const plugins = Slots.config.addProseMirrorPlugins!.call(undefined as never);
  let state = EditorState.create({ doc: paper, plugins });
  const editor = {
    isDestroyed: false,
    get state() {
      return state;
    },
    view: {
      dispatch: (transaction: Transaction) => {
        state = state.apply(transaction);
      },
    },
    commands: { focus: () => true },
  } as unknown as Editor;
  openMarks(editor);
  return editor;
}

const words = ["开头。", "学习，，宣传。", "又及。。", "结尾。"];
const paper = () => doc(...words.map((each) => p("body", each)));

function opened() {
  const editor = open(paper());
  const findings = check(editor.state.doc);
  markFindings(editor, findings, () => "");
  return { editor, findings };
}

const marked = ({ state }: Editor) =>
  markedFindings(state).map(({ from, to }) => state.doc.textBetween(from, to));

test("marks follow their words through what is written, and go with them", () => {
  const { editor, findings } = opened();
  expect(areMarked(editor.state, findings)).toBe(true);
  editor.view.dispatch(editor.state.tr.insertText("先写", 1));
  expect(marked(editor)).toEqual(["，，", "。。"]);
  expect(areMarked(editor.state, findings)).toBe(false);
  const [place] = placesOf(editor.state, findings[0]!);
  editor.view.dispatch(editor.state.tr.delete(place!.from, place!.to));
  expect(marked(editor)).toEqual(["。。"]);
  expect(placesOf(editor.state, findings[0]!)).toEqual([]);
});

test("marks stay when a colleague's change comes as a new document", () => {
  const { editor } = opened();
  const changed = parseDocument(
    doc(...words.with(0, "开头改长了。").map((each) => p("body", each))).toJSON(),
  );
  const { tr } = editor.state;
  tr.replaceWith(0, tr.doc.content.size, changed.content);
  editor.view.dispatch(tr.setMeta(ySyncPluginKey, { isChangeOrigin: true }));
  expect(marked(editor)).toEqual(["，，", "。。"]);
});

test("what is missing is marked at the character before it, the one after it, or the empty paragraph", () => {
  const editor = open(doc(p("body", "甲"), p("body", "")));
  const at = (start: number): PlacedFinding => ({
    ...{
      rule: "x",
      group: "structure",
      level: "hint",
      text: "",
      section: "",
      fix: null,
      paragraph: 0,
      values: {},
    },
    ...{ from: 0, to: 0, start, end: start, before: "", after: "" },
    place: { rule: "x", about: "", text: "", sentence: String(start), nth: 0 },
  });
  markFindings(editor, [at(1), at(2), at(4)], () => "缺少内容");
  expect(markedFindings(editor.state).map(({ from, to }) => [from, to])).toEqual([
    [1, 1],
    [2, 2],
    [4, 4],
  ]);
});

test("what is new where somebody writes is held back, what was there before is not", () => {
  const { editor, findings } = opened();
  const { tr } = editor.state;
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, 7)).insertText("，，", 7));
  const now = check(editor.state.doc);
  expect(now).toHaveLength(3);
  expect(withoutHalfWritten(editor.state, now).map(({ text }) => text)).toEqual(["，，", "。。"]);
  expect(findings).toHaveLength(2);
});

test("sums of a table are held back while somebody writes in one of its cells", () => {
  const rows = (last: string) => [
    ["学校", "教师"],
    ["一小", "20"],
    ["二小", last],
    ["合计", "50"],
  ];
  const now = check(doc(p("body", "开头。"), table(...rows("3"))), "table-sums");
  expect(now.map(({ text }) => text)).toEqual(["50"]);
  const editor = open(doc(p("body", "开头。"), table(...rows("3")), p("body", "结尾。")));
  const caretAt = (words: string) => {
    const { tr, doc } = editor.state;
    doc.descendants((node, pos) => {
      if (node.text === words) editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, pos)));
    });
  };
  caretAt("3");
  expect(withoutHalfWritten(editor.state, now)).toEqual([]);
  caretAt("结尾。");
  expect(withoutHalfWritten(editor.state, now)).toEqual(now);
});

test("fixes are made at once where the words are still as they were found", () => {
  const { editor, findings } = opened();
  editor.view.dispatch(editor.state.tr.insertText("先写", 1));
  const [second] = placesOf(editor.state, findings[1]!);
  editor.view.dispatch(editor.state.tr.insertText("，", second!.from + 1));
  expect(fixFindings(editor, findings).map(({ text }) => text)).toEqual(["，，"]);
  expect(textOf(editor.state.doc)).toBe("先写开头。\n学习，宣传。\n又及。，。\n结尾。");
  expect(fixFindings(editor, findings)).toEqual([]);
});

test("what a fix mends with its finding is marked and mended too, wherever it stands by then", () => {
  const editor = open(doc(p("body", "甲,乙,丙。")));
  const found: PlacedFinding = {
    ...{ rule: "half-width", group: "punctuation", level: "warning", text: ",", section: "", fix: "，" },
    ...{ paragraph: 0, from: 1, to: 2, start: 2, end: 3, before: "", after: "", values: {} },
    more: [{ start: 4, end: 5, text: ",", fix: "；" }],
    place: { rule: "half-width", about: "", text: ",", sentence: "甲,乙,丙。", nth: 0 },
  };
  markFindings(editor, [found], () => "");
  expect(marked(editor)).toEqual([",", ","]);
  expect(areMarked(editor.state, [found])).toBe(true);
  editor.view.dispatch(editor.state.tr.insertText("先写", 1));
  expect(fixFindings(editor, [found])).toEqual([found]);
  expect(textOf(editor.state.doc)).toBe("先写甲，乙；丙。");
});
