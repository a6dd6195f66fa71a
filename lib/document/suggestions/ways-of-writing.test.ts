import type { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { addColumnAfter, deleteRow } from "@tiptap/pm/tables";
import { expect, test } from "vitest";
import { blank, doc, p, table } from "../../../tests/paper.ts";
import { shownSuggestions } from "../../../tests/shown-suggestions.ts";
import { suggestionsOf } from "./list-suggestions.ts";
import { suggestChanges } from "./suggest-changes.ts";

/** A text in which people write suggestions one after the other. */
class Desk {
  state: EditorState;
  #ids = 0;

  constructor(...blocks: Parameters<typeof doc>) {
    this.state = EditorState.create({ doc: doc(...blocks) });
  }

  /** One transaction of a person; false when it cannot be suggested. */
  does(who: string, change: (tr: Transaction, state: EditorState) => unknown, options?: object): boolean {
    const { tr } = this.state;
    change(tr, this.state);
    const writer = { author: who, name: who, at: 1 };
    const marked = suggestChanges(tr, this.state, writer, () => `s${++this.#ids}`, options);
    if (marked) this.state = this.state.apply(marked);
    return marked !== null;
  }

  caret(from: number, to = from): this {
    this.state = this.state.apply(this.state.tr.setSelection(TextSelection.create(this.state.doc, from, to)));
    return this;
  }

  types(who: string, words: string): this {
    for (const word of words) {
      this.does(who, (tr) => {
        tr.deleteSelection();
        tr.insert(tr.selection.from, this.state.schema.text(word));
        tr.setSelection(TextSelection.create(tr.doc, tr.selection.from));
      });
    }
    return this;
  }

  backspaces(who: string, times: number): this {
    for (let time = 0; time < times; time++)
      this.does(who, (tr) => tr.delete(tr.selection.from - 1, tr.selection.from));
    return this;
  }

  deletes(who: string, times: number): this {
    for (let time = 0; time < times; time++)
      this.does(who, (tr) => tr.delete(tr.selection.from, tr.selection.from + 1));
    return this;
  }

  get shown(): string[] {
    return shownSuggestions(this.state.doc);
  }

  get ids(): string[] {
    return suggestionsOf(this.state.doc).map(({ id }) => id);
  }

  get at(): number {
    return this.state.selection.from;
  }
}

test("typing letter by letter is one suggestion, and goes on where one left off", () => {
  const desk = new Desk(p("body", "开展学习")).caret(3).types("甲", "集中");
  expect(desk.shown).toEqual(["开展 甲+[集中] 学习"]);
  desk.caret(1).caret(5).types("甲", "的");
  expect(desk.shown).toEqual(["开展 甲+[集中的] 学习"]);
  expect(desk.ids).toEqual(["s1"]);
  desk.caret(6).types("乙", "好");
  expect(desk.shown).toEqual(["开展 甲+[集中的]  乙+[好] 学习"]);
});

test("typing in another's insertion is one's own", () => {
  const desk = new Desk(p("body", "学习")).caret(1).types("甲", "集中").caret(2).types("乙", "体");
  expect(desk.shown).toEqual(["甲+[集]  乙+[体]  甲+[中] 学习"]);
});

test("replacing: what goes, then what comes, under one id", () => {
  const desk = new Desk(p("body", "学习12次")).caret(3, 5).types("甲", "15");
  expect(desk.shown).toEqual(["学习 甲-[12]  甲+[15] 次"]);
  expect(desk.ids).toEqual(["s1"]);
  expect(desk.at).toBe(7);
});

test("after Backspace the caret stands before what goes; what is typed then comes behind it", () => {
  const desk = new Desk(p("body", "学习12次")).caret(5).backspaces("甲", 2);
  expect(desk.shown).toEqual(["学习 甲-[12] 次"]);
  expect(desk.at).toBe(3);
  desk.types("甲", "15");
  expect(desk.shown).toEqual(["学习 甲-[12]  甲+[15] 次"]);
  expect(desk.ids).toEqual(["s1"]);
  desk.backspaces("甲", 2);
  expect(desk.shown).toEqual(["学习 甲-[12] 次"]);
});

test("after Delete it stands behind what goes, and Delete goes on", () => {
  const desk = new Desk(p("body", "学习12次")).caret(3).deletes("甲", 2);
  expect(desk.shown).toEqual(["学习 甲-[12] 次"]);
  expect(desk.at).toBe(5);
  desk.caret(3).deletes("甲", 3);
  expect(desk.shown).toEqual(["学习 甲-[12次]"]);
});

test("what one inserted oneself is really gone, what another inserted goes on top", () => {
  const desk = new Desk(p("body", "学习")).caret(1).types("甲", "集中").backspaces("甲", 1);
  expect(desk.shown).toEqual(["甲+[集] 学习"]);
  desk.caret(2).backspaces("乙", 1);
  expect(desk.shown).toEqual(["乙-甲+[集] 学习"].map((line) => line.replace("乙-甲+", "甲+乙-")));
});

test("what goes already stays as it is", () => {
  const desk = new Desk(p("body", "学习12次")).caret(5).backspaces("甲", 2);
  desk.does("乙", (tr) => tr.delete(2, 6));
  expect(desk.shown).toEqual(["学 乙-[习]  甲-[12]  乙-[次]"]);
});

test("Enter splits, Backspace joins, and one's own is undone", () => {
  const desk = new Desk(p("body", "一二三四"));
  desk.does("甲", (tr) => tr.split(3));
  expect(desk.shown).toEqual(["一二", "甲+¶ 三四"]);
  desk.does("乙", (tr) => tr.join(4));
  expect(desk.shown).toEqual(["一二", "甲+乙-¶ 三四"]);
  desk.does("甲", (tr) => tr.join(4));
  expect(desk.shown).toEqual(["一二三四"]);
  const other = new Desk(p("body", "一二"), p("level2", "三四")).caret(5);
  other.does("甲", (tr) => tr.join(4));
  expect(other.shown).toEqual(["一二", "甲-¶ 三四"]);
  expect(other.at).toBe(3);
});

test("a deletion over several paragraphs, and a paste of several", () => {
  const desk = new Desk(p("body", "一二"), p("body", "三四"), p("body", "五六"));
  desk.does("甲", (tr) => tr.delete(2, 10));
  expect(desk.shown).toEqual(["一 甲-[二]", "甲- 甲-[三四]", "甲-¶ 甲-[五] 六"]);
  expect(desk.ids).toEqual(["s1"]);
  const pasted = new Desk(p("body", "一二"));
  const words = doc(p("body", "甲乙"), p("level2", "丙"), p("body", "丁"));
  pasted.does("甲", (tr) => tr.replace(2, 2, words.slice(1, words.content.size - 1)));
  expect(pasted.shown).toEqual(["一 甲+[甲乙]", "甲+ 甲+[丙]", "甲+¶ 甲+[丁] 二"]);
});

test("another style, and the old one again", () => {
  const desk = new Desk(p("body", "一二"));
  const restyle = (style: string) => (tr: Transaction) => tr.setNodeAttribute(0, "style", style);
  desk.does("甲", restyle("level1"));
  expect(desk.shown).toEqual(["~body 一二"]);
  desk.does("甲", restyle("level2"));
  expect(desk.shown).toEqual(["~body 一二"]);
  desk.does("甲", restyle("body"));
  expect(desk.shown).toEqual(["一二"]);
});

test("bold words are old ones that go and new ones that come", () => {
  const desk = new Desk(p("body", "一二三"));
  desk.does("甲", (tr, { schema }) => tr.addMark(2, 3, schema.marks.bold!.create()));
  expect(desk.shown).toEqual(["一 甲-[二]  甲+[二] 三"]);
});

test("marks of comments and of carried-over words are no suggestions", () => {
  const desk = new Desk(p("body", "一二三"));
  const { schema } = desk.state;
  desk.does("甲", (tr) => tr.addMark(2, 3, schema.marks.comment!.create({ id: "c" })));
  desk.does("甲", (tr) => tr.addMark(2, 3, schema.marks.carriedOver!.create()));
  expect(desk.shown).toEqual(["一二三"]);
  expect(desk.state.doc.child(0).childCount).toBe(3);
});

test("a blank that is filled, an atom that becomes another", () => {
  const desk = new Desk(p("body", "学习", blank("次数"), "次"));
  desk.does("甲", (tr, { schema }) => tr.replaceWith(3, 4, schema.text("12")));
  expect(desk.shown).toEqual(["学习 甲-{次数}  甲+[12] 次"]);
  const other = new Desk(p("body", "学习", blank("次数"), "次"));
  other.does("甲", (tr) => tr.setNodeAttribute(3, "prompt", "场数"));
  expect(other.shown).toEqual(["学习 甲-{次数}  甲+{场数} 次"]);
});

test("rows can be suggested, columns cannot", () => {
  const desk = new Desk(table(["一", "二"], ["三", "四"]));
  desk.caret(4);
  expect(desk.does("甲", (tr, state) => addColumnAfter(state, (made) => copySteps(made, tr)))).toBe(false);
  expect(desk.does("甲", (tr, state) => deleteRow(state, (made) => copySteps(made, tr)))).toBe(true);
  expect(desk.shown[0]).toContain("甲-tableRow(tableCell(一)");
});

test("what moves is one suggestion", () => {
  const desk = new Desk(p("body", "一"), p("body", "二"), p("body", "三"));
  const { content } = desk.state.doc.slice(0, 3);
  desk.does("甲", (tr) => tr.insert(9, content as unknown as Node).delete(0, 3), { together: true });
  expect(desk.shown).toEqual(["甲- 甲-[一]", "二", "三", "甲+ 甲+[一]"]);
  expect(desk.ids).toEqual(["s1"]);
});

test("an input method at work: what it composes stays where it is and keeps its id", () => {
  const desk = new Desk(p("body", "学习12次")).caret(5).backspaces("甲", 2);
  desk.does("甲", (tr, { schema }) => tr.insert(3, schema.text("ni")), { composing: true });
  desk.does("甲", (tr, { schema }) => tr.replaceWith(3, 5, schema.text("你")), { composing: true });
  expect(desk.shown).toEqual(["学习 甲+[你]  甲-[12] 次"]);
  expect(desk.ids).toEqual(["s1"]);
});

test("a browser gives back the whole text in which it composes, without what is said of it", () => {
  const desk = new Desk(p("body", "开展学习12次")).caret(3, 5);
  desk.does("甲", (tr) => tr.deleteSelection());
  const write = (from: number, to: number, words: string) =>
    desk.does("甲", (tr, { schema }) => tr.replaceWith(from, to, schema.text(words)), { composing: true });
  write(3, 5, "学习p");
  expect(desk.at).toBe(6);
  expect(desk.shown).toEqual(["开展 甲-[学习]  甲+[p] 12次"]);
  write(3, 6, "学习pei");
  write(3, 8, "学习培训");
  expect(desk.shown).toEqual(["开展 甲-[学习]  甲+[培训] 12次"]);
  expect(desk.ids).toEqual(["s1"]);
});

function copySteps(from: Transaction, to: Transaction): void {
  for (const step of from.steps) to.step(step);
}
