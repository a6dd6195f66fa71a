import fc from "fast-check";
import { expect, test } from "vitest";
import { compareParagraphs, type Row } from "./compare-paragraphs.ts";

const ideology = "一年来，我局坚持把理论学习摆在首位，组织中心组学习十二次，覆盖全体干部。";
const ideologyNow = "一年来，我局坚持把理论学习摆在首位，组织中心组学习十五次，覆盖全体干部职工。";
const safety = "加强校园安全检查，排查各类隐患，落实整改责任，全年没有发生重大事故。";
const sport = "开展阳光体育活动，学生体质健康水平继续提高，近视率有所下降。";
const reading = "推进书香校园建设，各校举办读书节，师生阅读量明显增加。";

/** A row in short: indexes and kind. */
function brief({ before, after, kind }: Row): string {
  return `${before ?? "-"}:${after ?? "-"} ${kind}`;
}

test.each<[string, string[], string[], string[]]>([
  ["nothing", [], [], []],
  ["equal", [safety, sport], [safety, sport], ["0:0 same", "1:1 same"]],
  ["white space", ["　　安全 工作"], ["安全工作"], ["0:0 same"]],
  ["a changed one", [safety, ideology], [safety, ideologyNow], ["0:0 same", "1:1 changed"]],
  ["another number only", ["小学 120 人"], ["小学 135 人"], ["0:0 changed"]],
  ["another text", [safety], [sport], ["0:- removed", "-:0 added"]],
  ["added and removed", [safety, sport], [safety, reading], ["0:0 same", "1:- removed", "-:1 added"]],
  [
    "moved to the end",
    [safety, sport, reading],
    [sport, reading, safety],
    ["0:- moved", "1:0 same", "2:1 same", "0:2 moved"],
  ],
  [
    "moved to the beginning, and changed",
    [safety, sport, ideology],
    [ideologyNow, safety, sport],
    ["2:0 moved", "0:1 same", "1:2 same", "2:- moved"],
  ],
  [
    "a short one elsewhere",
    ["无", safety, sport],
    [safety, sport, "无"],
    ["0:- removed", "1:0 same", "2:1 same", "-:2 added"],
  ],
  ["empty ones", ["", safety, ""], ["", "", safety], ["0:0 same", "-:1 added", "1:2 same", "2:- removed"]],
])("%s", (_, before, after, expected) => {
  const rows = compareParagraphs(before, after).map(brief);
  expect(rows).toEqual(expected);
});

const paragraph = fc.oneof(
  fc.constantFrom("", "　", "附件：", ideology, ideologyNow, safety, sport, reading, `${safety}${sport}`),
  fc.string({ unit: "binary" }),
);
const edited = fc
  .tuple(
    fc.array(paragraph, { maxLength: 12 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), paragraph), { maxLength: 6 }),
  )
  .map(([before, edits]) => {
    const after = [...before];
    for (const [where, what, text] of edits) {
      const at = where % (after.length + 1);
      if (what % 4 === 0) after.splice(at, 0, text);
      else if (what % 4 === 1) after.splice(at, 1);
      else if (what % 4 === 2) after.splice(what % (after.length + 1), 0, ...after.splice(at, 1));
      else if (at < after.length) after[at] = `${text}${after[at]}`;
    }
    return { before, after };
  });

test("no paragraph is lost or shown twice, and each row holds both its texts", () => {
  fc.assert(
    fc.property(edited, ({ before, after }) => {
      const rows = compareParagraphs(before, after);
      const isNewPlace = ({ kind, after }: Row) => kind === "moved" && after !== null;
      const indexes = (side: "before" | "after", of: Row[]) =>
        of.map((row) => row[side]).filter((index) => index !== null);
      expect(indexes("after", rows)).toEqual([...after.keys()]);
      expect(
        indexes(
          "before",
          rows.filter((row) => !isNewPlace(row)),
        ),
      ).toEqual([...before.keys()]);
      const comeFrom = indexes("before", rows.filter(isNewPlace));
      const wentAway = rows
        .filter((row) => row.kind === "moved" && !isNewPlace(row))
        .map((row) => row.before!);
      expect(comeFrom.sort((a, b) => a - b)).toEqual(wentAway);
      for (const row of rows) {
        const text = (gone: string) =>
          row.pieces
            .filter(({ kind }) => kind !== gone)
            .map(({ text }) => text)
            .join("");
        expect(text("added")).toBe(row.before === null ? "" : before[row.before]);
        expect(text("removed")).toBe(row.after === null ? "" : after[row.after]);
        expect(row.kind === "added").toBe(row.before === null);
        if (row.kind === "removed") expect(row.after).toBeNull();
      }
    }),
    { numRuns: 400 },
  );
});

test("paragraphs compared with themselves are all the same", () => {
  fc.assert(
    fc.property(fc.array(paragraph), (texts) => {
      expect(compareParagraphs(texts, texts).every(({ kind }) => kind === "same")).toBe(true);
    }),
  );
});

test("of many paragraphs that all changed each finds its own", () => {
  const before = Array.from(
    { length: 400 },
    (_, at) => `${String.fromCharCode(0x4e00 + at * 7, 0x5e00 + at * 5)}校完成第${at}项任务。`,
  );
  const after = before.map((text) => `${text}效果良好。`);
  const rows = compareParagraphs(before, after);
  expect(rows.map(brief)).toEqual(before.map((_, at) => `${at}:${at} changed`));
});
