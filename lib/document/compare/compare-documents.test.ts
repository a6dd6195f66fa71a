import type { Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDocument } from "../../../tests/any-document.ts";
import { bold, cell, doc, figure, p, table } from "../../../tests/paper.ts";
import { parseDocument } from "../schema.ts";
import { textOf } from "../sections.ts";
import { blockText } from "./block-text.ts";
import { changeSize } from "./change-size.ts";
import { compareDocuments, type DocumentRow } from "./compare-documents.ts";
import type { Piece } from "./piece.ts";

const safety = "加强校园安全检查，排查各类隐患，落实整改责任。";
const sport = "开展阳光体育活动，学生体质健康水平继续提高。";
const image = (id: string, width = 100) => ({ type: "image", attrs: { id, width, height: 80 } });

/** The pieces in one line: [-removed-], {+added+}. */
const marked = (pieces: Piece[]) =>
  pieces
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");

/** A row in short: indexes, kind, and what it says. */
function brief(row: DocumentRow): string {
  const place = `${row.before ?? "-"}:${row.after ?? "-"} ${row.kind}`;
  if (row.type === "image") return `${place} picture`;
  if (row.type === "paragraph") {
    const style = row.old && row.now && row.old.style !== row.now.style;
    const numbers = `${row.old?.number ?? ""}>${row.now?.number ?? ""}`;
    return `${place} ${numbers === ">" ? "" : `${numbers} `}${style ? `${row.old?.style}>${row.now?.style} ` : ""}${marked(row.pieces)}`;
  }
  const cells = (each: (typeof row.rows)[number]) => each.cells.map(({ pieces }) => marked(pieces)).join("|");
  return `${place} ${row.rows.map((each) => `${each.kind} ${cells(each)}`).join("; ")}`;
}

const briefly = (...sides: [ReturnType<typeof doc>, ReturnType<typeof doc>]) =>
  compareDocuments(...sides).map(brief);

test("paragraphs have the numbers of their side, and say when their level changed", () => {
  const before = doc(p("level1", "安全"), p("body", safety), p("level1", "体育"));
  const after = doc(p("level1", "学习"), p("level1", "安全"), p("level2", safety), p("level1", "体育"));
  expect(briefly(before, after)).toEqual([
    "-:0 added >一、 {+学习+}",
    "0:1 same 一、>二、 安全",
    `1:2 changed >（一） body>level2 ${safety}`,
    "2:3 same 二、>三、 体育",
  ]);
  expect(changeSize(compareDocuments(before, after))).toMatchObject({ added: 2, removed: 0, styles: 1 });
});

test("the same words that look otherwise are a change, however they are cut", () => {
  const [plain, look] = [
    doc(p("body", "全年", "学习", "十二次")),
    doc(p("body", "全年", bold("学习"), "十二次")),
  ];
  expect(compareDocuments(plain, look)).toMatchObject([{ kind: "changed", look: true }]);
  expect(changeSize(compareDocuments(plain, look))).toMatchObject({ styles: 1, added: 0, removed: 0 });
  const joined = doc(p("body", bold("学"), bold("习")));
  expect(compareDocuments(joined, doc(p("body", bold("学习"))))).toMatchObject([{ kind: "same" }]);
});

test("a figure is compared by what it prints, not by its definition", () => {
  const before = doc(p("body", "学习", figure("12次", { value: 12 }), "。"));
  const renamed = doc(p("body", "学习", figure("12次", { definition: "e", value: 12.4 }), "。"));
  const counted = doc(p("body", "学习", figure("15次"), "。"));
  expect(briefly(before, renamed)).toEqual(["0:0 same 学习12次。"]);
  expect(briefly(before, counted)).toEqual(["0:0 changed 学习[-12-]{+15+}次。"]);
});

test("what moved stands in both places", () => {
  const before = doc(p("body", safety), p("body", sport), table(["甲甲", "1"], ["乙乙", "2"]));
  const after = doc(table(["甲甲", "1"], ["乙乙", "2"]), p("body", safety), p("body", sport));
  expect(briefly(before, after)).toEqual([
    "2:0 moved same 甲甲|1; same 乙乙|2",
    `0:1 same ${safety}`,
    `1:2 same ${sport}`,
    "2:- moved removed [-甲甲-]|[-1-]; removed [-乙乙-]|[-2-]",
  ]);
  expect(changeSize(compareDocuments(before, after))).toEqual({
    ...{ added: 0, removed: 0, moved: 1, cells: 0, styles: 0, images: 0 },
  });
});

test("tables are compared by row and cell", () => {
  const before = doc(table(["学校", "人数"], ["第一小学", "120"], ["第二小学", "90"], ["第三小学", "60"]));
  const after = doc(table(["学校", "人数"], ["第一小学", "135"], ["第三小学", "60"], ["实验学校", "75"]));
  expect(briefly(before, after)).toEqual([
    [
      "0:0 changed same 学校|人数",
      "changed 第一小学|[-120-]{+135+}",
      "removed [-第二小学-]|[-90-]",
      "same 第三小学|60",
      "added {+实验学校+}|{+75+}",
    ].join("; "),
  ]);
  expect(changeSize(compareDocuments(before, after))).toEqual({
    ...{ added: 9, removed: 9, moved: 0, cells: 3, styles: 0, images: 0 },
  });
});

test("rows that have nothing in common but numbers are different ones", () => {
  const before = doc(table(["学校", "班级", "学生"], ["第二小学", "18", "905"], ["实验中学", "36", "1,830"]));
  const after = doc(table(["学校", "班级", "学生"], ["实验中学", "38", "1,902"], ["附属小学", "12", "480"]));
  const [row] = compareDocuments(before, after);
  expect(row?.type === "table" && row.rows.map(({ kind }) => kind)).toEqual([
    ...["same", "removed", "changed", "added"],
  ]);
});

test("a first row that says something else is the same row", () => {
  const rows = [safety, sport].map((words) => [words, "1"]);
  const [row] = compareDocuments(
    doc(table(["学校", "人数"], ...rows)),
    doc(table(["单位", "师生"], ...rows)),
  );
  expect(row?.type === "table" && row.rows.map(({ kind }) => kind)).toEqual(["changed", "same", "same"]);
});

test("a new column stands in its place in every row", () => {
  const before = doc(table(["学校", "人数"], ["第一小学", "120"], ["第二小学", "90"]));
  const after = doc(table(["学校", "班级", "人数"], ["第一小学", "6", "120"], ["第二小学", "4", "95"]));
  expect(briefly(before, after)).toEqual([
    "0:0 changed changed 学校|{+班级+}|人数; changed 第一小学|{+6+}|120; changed 第二小学|{+4+}|[-90-]{+95+}",
  ]);
});

test("cells that take more room say so", () => {
  const before = doc(table([cell("合计", { colspan: 2 })], ["甲", "1"]));
  const [row] = compareDocuments(before, before);
  expect(row).toMatchObject({ rows: [{ cells: [{ span: { before: [2, 1], after: [2, 1] } }] }, {}] });
});

test("a picture is itself or another one, never a changed one; its size may change", () => {
  const before = doc(p("body", safety), image("0198c0de-0000-7000-8000-000000000001"));
  const other = doc(p("body", safety), image("0198c0de-0000-7000-8000-000000000002"));
  const wider = doc(p("body", safety), image("0198c0de-0000-7000-8000-000000000001", 200));
  expect(briefly(before, other).slice(1)).toEqual(["1:- removed picture", "-:1 added picture"]);
  expect(briefly(before, wider).slice(1)).toEqual(["1:1 changed picture"]);
  expect(changeSize(compareDocuments(before, other))).toMatchObject({ images: 2, added: 0, removed: 0 });
});

test("a table does not become a paragraph that says the same", () => {
  const kinds = compareDocuments(doc(p("body", "甲乙丙丁")), doc(table(["甲乙丙丁"]))).map(
    ({ kind }) => kind,
  );
  expect(kinds).toEqual(["removed", "added"]);
});

const edited = fc
  .tuple(anyDocument, fc.array(fc.tuple(fc.nat(), fc.nat(), anyDocument), { maxLength: 6 }))
  .map(([before, edits]) => {
    const content = [...(before.content ?? [])];
    for (const [where, what, { content: others = [] }] of edits) {
      const at = where % (content.length + 1);
      if (what % 3 === 0) content.splice(at, 0, ...others.slice(0, 2));
      else if (what % 3 === 1) content.splice(what % (content.length + 1), 0, ...content.splice(at, 1));
      else if (content.length > 1) content.splice(at, 1);
    }
    return [parseDocument(before), parseDocument({ type: "doc", content })] as const;
  });

test("both documents can be put together again from the rows", () => {
  const joined = (pieces: Piece[], gone: Piece["kind"]) =>
    pieces.map(({ kind, text }) => (kind === gone ? "" : text)).join("");
  fc.assert(
    fc.property(edited, ([before, after]) => {
      const rows = compareDocuments(before, after);
      const sideOf = (row: DocumentRow, side: "before" | "after"): unknown => {
        const gone = side === "before" ? "added" : "removed";
        if (row.type === "image") return `[${(side === "before" ? row.old : row.now)?.id}]`;
        if (row.type === "paragraph") return joined(row.pieces, gone);
        const isHere = (each: { before: number | null; after: number | null; kind: string }) =>
          each[side] !== null && !(side === "before" && each.kind === "moved" && each.after !== null);
        return row.rows
          .filter(isHere)
          .map(({ cells }) =>
            cells.filter((each) => each[side] !== null).map(({ pieces }) => joined(pieces, gone)),
          );
      };
      const saidIn = ({ children }: Node) =>
        children.map((block) =>
          block.type.name === "table"
            ? block.children.map((row) => row.children.map(textOf))
            : blockText(block),
        );
      const now = rows.filter((row) => row.after !== null);
      expect(now.map((row) => row.after)).toEqual([...after.children.keys()]);
      expect(now.map((row) => sideOf(row, "after"))).toEqual(saidIn(after));
      const old = rows.filter((row) => row.before !== null && !(row.kind === "moved" && row.after !== null));
      expect(old.map((row) => row.before)).toEqual([...before.children.keys()]);
      expect(old.map((row) => sideOf(row, "before"))).toEqual(saidIn(before));
    }),
    { numRuns: 300 },
  );
});

test("a document compared with itself is all the same", () => {
  fc.assert(
    fc.property(anyDocument, (json) => {
      const rows = compareDocuments(parseDocument(json), parseDocument(json));
      expect(rows.every(({ kind }) => kind === "same")).toBe(true);
      expect(Object.values(changeSize(rows)).every((n) => n === 0)).toBe(true);
    }),
  );
});
