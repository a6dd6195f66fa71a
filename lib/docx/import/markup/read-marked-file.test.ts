import { expect, test } from "vitest";
import { wordFile } from "../../../../tests/word-file.ts";
import type { FileBlock, MarkedFile } from "./marked-file.ts";
import { readMarkedFile } from "./read-marked-file.ts";

const by = 'w:id="1" w:author="王局长" w:date="2026-11-20T09:00:00Z"';
const ins = (xml: string) => `<w:ins ${by}>${xml}</w:ins>`;
const del = (xml: string) => `<w:del ${by}>${xml}</w:del>`;
const r = (text: string, properties = "") => `<w:r>${properties}<w:t>${text}</w:t></w:r>`;
const gone = (text: string) => `<w:r><w:delText>${text}</w:delText></w:r>`;
const p = (...runs: string[]) => `<w:p>${runs.join("")}</w:p>`;

/** A paragraph as one line: + before what came, − before what went, ¶ for its sign where something is tracked. */
function line(block: FileBlock): string {
  if (block.kind === "table") {
    const rows = block.rows.map(
      (row) => `${sign(row)}(${row.cells.map((cell) => cell.map(line).join("/")).join(",")})`,
    );
    return rows.join("");
  }
  const mark = sign(block.mark);
  return block.runs.map((run) => sign(run) + run.text).join("|") + (mark && `|${mark}¶`);
}

function sign({ comes, goes }: { comes: unknown; goes: unknown }): string {
  return (comes ? "+" : "") + (goes ? "−" : "");
}

const read = (body: string, parts: object = {}): MarkedFile => readMarkedFile(wordFile({ body, ...parts }));

test.each([
  ["insertions and deletions", p(r("甲"), ins(r("乙")), del(gone("丙"))), ["甲|+乙|−丙"]],
  ["what one inserts and another deletes", p(ins(del(gone("甲")))), ["+−甲"]],
  ["the same the other way round", p(del(ins(gone("甲")))), ["+−甲"]],
  [
    "moves",
    p(`<w:moveFrom ${by}>${r("甲")}</w:moveFrom>`, `<w:moveTo ${by}>${r("甲")}</w:moveTo>`),
    ["−甲|+甲"],
  ],
  ["links in insertions", p(ins(`<w:hyperlink>${r("甲")}</w:hyperlink>`)), ["+甲"]],
  ["insertions in links", p(`<w:hyperlink>${r("甲")}${ins(r("乙"))}</w:hyperlink>`), ["甲|+乙"]],
  [
    "results of fields, and not their codes",
    p(
      ins(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("7")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
    ),
    ["+7"],
  ],
  ["content controls", `<w:sdt><w:sdtContent>${p(ins(r("甲")))}</w:sdtContent></w:sdt>`, ["+甲"]],
  ["formulas", p(ins("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>")), ["+x"]],
  [
    "the signs of paragraphs",
    `<w:p><w:pPr><w:rPr>${`<w:ins ${by}/><w:del ${by}/>`}</w:rPr></w:pPr></w:p>`,
    ["|+−¶"],
  ],
  ["whole paragraphs in an insertion", ins(p(r("甲"))), ["+甲|+¶"]],
  [
    "rows and cells",
    `<w:tbl><w:tr><w:trPr>${`<w:ins ${by}/>`}</w:trPr><w:tc>${p(r("甲"))}</w:tc><w:tc>${p(del(gone("乙")))}</w:tc></w:tr></w:tbl>`,
    ["+(甲,−乙)"],
  ],
])("%s are read", (_, body, lines) => {
  expect(read(body).blocks.map(line)).toEqual(lines);
});

test("authors and times: the hands of the clock in Beijing", () => {
  const [block] = read(p(ins(r("甲")))).blocks;
  expect(block).toMatchObject({
    runs: [{ comes: { name: "王局长", at: Date.parse("2026-11-20T09:00:00+08:00") } }],
  });
});

test("changes of looks and of tables are told", () => {
  const format = `<w:rPr><w:rPrChange ${by}><w:rPr/></w:rPrChange></w:rPr>`;
  const cell = `<w:tc><w:tcPr><w:cellIns ${by}/></w:tcPr>${p()}</w:tc>`;
  const { formats } = read(`${p(r("甲乙", format))}<w:tbl><w:tr>${cell}</w:tr></w:tbl>`);
  expect(formats.map(({ kind, text }) => [kind, text])).toEqual([
    ["format", "甲乙"],
    ["table", ""],
  ]);
});

test("what stands in headers, notes and text boxes is read beside the text", () => {
  const box = `<w:r><w:pict><w:txbxContent>${p(ins(r("框")))}</w:txbxContent></w:pict></w:r>`;
  const header = p(del(gone("眉")));
  const footnotes = `<w:footnote w:id="1">${p(ins(r("注")))}</w:footnote>`;
  const { beside } = read(p(box), { header, footnotes });
  const told = beside.map(({ place, blocks }) => [place, ...blocks.map(line)]);
  expect(told.toSorted()).toEqual([
    ["footnote", "+注"],
    ["header", "−眉"],
    ["text-box", "+框"],
  ]);
});

const comment = (id: number, text: string, date = "") =>
  `<w:comment w:id="${id}" w:author="王局长"${date && ` w:date="${date}"`}>${p(r(text))}</w:comment>`;
const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

test.each([
  ["on a range", p(r("甲"), start(0), r("乙"), end(0)), "乙"],
  ["on ranges across paragraphs", p(r("甲"), start(0), r("乙")) + p(r("丙"), end(0)), "乙丙"],
  ["on deleted text", p(start(0), del(gone("甲")), end(0)), "甲"],
  ["at a point, on the character before", p(r("甲乙"), '<w:r><w:commentReference w:id="0"/></w:r>'), "乙"],
  ["with an empty range, likewise", p(r("甲乙"), start(0), end(0)), "乙"],
  [
    "whose range never ends, likewise",
    p(start(0), r("甲乙"), '<w:r><w:commentReference w:id="0"/></w:r>'),
    "乙",
  ],
])("comments are read %s", (_, body, words) => {
  const { blocks, threads } = read(body, { comments: comment(0, "意见") });
  const about = blocks.flatMap((block) =>
    block.kind === "paragraph" ? block.runs.filter(({ comments }) => comments.includes("0")) : [],
  );
  expect(about.map(({ text }) => text).join("")).toBe(words);
  expect(threads).toMatchObject([{ ids: ["0"], comments: [{ author: "王局长", text: "意见" }] }]);
});

test("comments on the same words are a thread where the file knows no answers, in the order of time", () => {
  const body = p(start(0), start(1), r("甲"), end(1), end(0), start(2), r("乙"), end(2));
  const comments =
    comment(0, "答", "2026-11-20T10:00:00Z") +
    comment(1, "问", "2026-11-20T09:00:00Z") +
    comment(2, "另一条");
  const told = read(body, { comments }).threads.map(({ comments }) => comments.map(({ text }) => text));
  expect(told).toEqual([["问", "答"], ["另一条"]]);
});
