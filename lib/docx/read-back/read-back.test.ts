import { expect, test } from "vitest";
import { partOf } from "../../../tests/exported-file.ts";
import { blank, cell, doc, figure, p, table } from "../../../tests/paper.ts";
import { back, exported, inBody, marked, said, split, tracked, who } from "../../../tests/reading-back.ts";
import { wordFile, wordParagraph } from "../../../tests/word-file.ts";
import { settle } from "../../document/suggestions/settle.ts";

const plain = doc(
  p("title", "总结"),
  p("level1", "加强学习"),
  p("body", "全年开展学习十次，成效良好。"),
  p("body", "抓好安全。"),
);

test("what was tracked is placed, though the document went on", () => {
  const file = inBody(exported(plain), (xml) =>
    xml.replace("开展学习十次", split("开展学习", tracked("del", "十") + tracked("ins", "十二"), "次")),
  );
  const now = doc(
    ...[p("title", "总结"), p("body", "新写的一段。"), p("level1", "加强学习"), p("body", "抓好校园安全。")],
    p("body", "截至年底，全年开展学习十次，取得良好成效。"),
  );
  const { told, left, untracked, doc: after } = back(file, now);
  expect([told, left, untracked]).toEqual([["王局长：十→十二"], [], 0]);
  expect(settle(after, "accept").textContent).toContain("截至年底，全年开展学习十二次，取得良好成效。");
});

test("what nobody tracked is suggested too, under a name of its own, or left alone", () => {
  const file = inBody(exported(plain), (xml) => xml.replace("成效良好", "成效明显"));
  expect(back(file, plain)).toMatchObject({ told: ["未留痕：良好→明显"], untracked: 1 });
  expect(back(file, plain, [], false)).toMatchObject({ told: [], untracked: 0 });
});

test("where the reviewer and we changed the same paragraph, what was exported tells whose change is whose", () => {
  const file = inBody(exported(plain), (xml) => xml.replace("成效良好", "成效明显"));
  const now = doc(
    ...[p("title", "总结"), p("level1", "加强学习"), p("body", "截至年底，全年开展学习十五次，成效良好。")],
    p("body", "抓好安全。"),
  );
  expect(back(file, now, [], true, plain).told).toEqual(["未留痕：良好→明显"]);
});

test("paragraphs that somebody adds or takes out without tracking", () => {
  const added = inBody(exported(plain), (xml) =>
    xml.replace(
      /(?=<w:p><w:pPr><w:pStyle w:val="Body"\/>)/,
      '<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr><w:r><w:t>另起一段。</w:t></w:r></w:p>',
    ),
  );
  expect(back(added, plain).told).toEqual(["未留痕：→另起一段。"]);
  const removed = inBody(exported(plain), (xml) =>
    xml.replace(/<w:p>(?:(?!<w:p>).)*抓好安全。.*?<\/w:p>/, ""),
  );
  expect(back(removed, plain).told).toEqual(["未留痕：抓好安全。→"]);
});

test("in a paragraph that the document lacks, changes and comments are listed", () => {
  const file = inBody(exported(plain), (xml) =>
    xml.replace("抓好安全。", split("抓好", tracked("ins", "校园"), "安全。")),
  );
  const now = doc(p("title", "总结"), p("level1", "加强学习"), p("body", "全年开展学习十次，成效良好。"));
  expect(back(file, now)).toMatchObject({ told: [], left: ["insertion gone 校园"] });
});

test("words that come and go again are listed as words", () => {
  const both = {
    type: "text",
    text: "校园",
    marks: ["insertion", "deletion"].map((type) => ({ type, attrs: who(type) })),
  };
  const file = exported(doc(p("title", "总结"), p("body", "抓好", both, "安全。")));
  expect(back(file, doc(p("title", "总结"))).left).toEqual(["insertion gone 校园", "deletion gone 校园"]);
});

const suggested = doc(
  p("title", "总结"),
  p(
    "body",
    "开展学习",
    marked("十", "deletion"),
    marked("十二", "insertion"),
    "次，",
    marked("成效良好", "insertion", "赵主任"),
    "。",
  ),
  said(p("body", "新的一段。"), { suggested: { ...who("钱"), kind: "insertion" } }),
);

test("suggestions that come back as they were are known", () => {
  expect(back(exported(suggested), suggested)).toMatchObject({ told: [], left: [], settled: [] });
});

test("suggestions that the reviewer accepted or rejected in Word are told", () => {
  const file = inBody(exported(suggested), (xml) =>
    xml
      .replace(/<w:del [^>]*>.*?<\/w:del>/, "")
      .replace(/<w:ins [^>]*>(<w:r>.*?十二.*?<\/w:r>)<\/w:ins>/, "$1")
      .replace(/<w:ins [^>]*><w:r>(?:(?!<w:ins).)*成效良好.*?<\/w:ins>/, ""),
  );
  const { told, settled } = back(file, suggested);
  expect(told).toEqual([]);
  expect(settled.map(({ name, verdict }) => [name, verdict])).toEqual([
    ["李科", "accept"],
    ["赵主任", "reject"],
  ]);
});

test("what was accepted here in the meantime is not suggested again", () => {
  expect(back(exported(suggested), settle(suggested, "accept"))).toMatchObject({
    told: [],
    left: [],
    settled: [],
  });
});

test("another style that was suggested is known, whatever a program made of the style", () => {
  const restyled = { ...who(), at: who().at + 123, style: "body" };
  const now = doc(p("title", "总结"), said(p("level2", "小标题"), { restyled }), p("level3", "第三级"));
  const file = exported(now);
  const level3 = /<w:pStyle w:val="([^"]+)"\/>(?:(?!<w:pStyle).)*第三级/s.exec(
    partOf(file, "word/document.xml"),
  )![1];
  const saved = inBody(file, (xml) =>
    xml.replace(
      /<w:pStyle w:val="[^"]+"(\/>(?:(?!<w:pStyle w:val="[^"]+"\/><w:pPrChange|小标题).)*<w:pPrChange)/s,
      `<w:pStyle w:val="${level3}"$1`,
    ),
  );
  expect(saved).not.toEqual(file);
  expect(back(saved, now)).toMatchObject({ told: [], left: [], settled: [] });
});

test("a reviewer changes what somebody else wants to put in", () => {
  const file = inBody(exported(suggested), (xml) =>
    xml.replace(
      /(<w:ins [^>]*>)(<w:r>(?:<w:rPr>.*?<\/w:rPr>)?)<w:t xml:space="preserve">成效良好<\/w:t><\/w:r><\/w:ins>/,
      `$1$2<w:t>成效</w:t></w:r></w:ins>$1${tracked("del", "良好")}</w:ins>${tracked("ins", "明显")}`,
    ),
  );
  const { told, doc: after } = back(file, suggested);
  expect(told).toEqual(["王局长：良好→明显"]);
  expect(settle(after, "accept").textContent).toContain("开展学习十二次，成效明显。");
});

test("a part of a figure or blank is changed: the atom goes, and text comes", () => {
  const now = doc(p("body", "共", figure("12次"), "，", blank("人数", "number"), "人"));
  const file = inBody(exported(now), (xml) =>
    xml.replace("12次", split("1", tracked("del", "2") + tracked("ins", "3"), "次")),
  );
  const { told, doc: after } = back(file, now);
  expect(told).toEqual(["王局长：12次→13次"]);
  expect(settle(after, "accept").child(0).textContent).toContain("共13次，");
});

const listed = doc(
  table([cell("项目", { head: true }), cell("数量", { head: true })], ["甲项", "1"], ["乙项", "2"]),
);

test("rows that come and go, and changes in cells", () => {
  const row = (text: string, number: string) =>
    `<w:tr><w:trPr><w:ins w:id="9" w:author="王局长"/></w:trPr><w:tc><w:tcPr/>${wordParagraph(text)}</w:tc><w:tc><w:tcPr/>${wordParagraph(number)}</w:tc></w:tr>`;
  const file = inBody(exported(listed), (xml) =>
    xml
      .replace("</w:tr><w:tr>", `</w:tr>${row("丙项", "3")}<w:tr>`)
      .replace(/(乙项)/, split("乙", tracked("ins", "类"), "项")),
  );
  const { doc: after, left } = back(file, listed);
  expect(left).toEqual([]);
  const rows = settle(after, "accept")
    .child(0)
    .children.map((row) => row.children.map((cell) => cell.textContent));
  expect(rows).toEqual([
    ["项目", "数量"],
    ["丙项", "3"],
    ["甲项", "1"],
    ["乙类项", "2"],
  ]);
});

test("a row that does not fit the table is listed", () => {
  const row = `<w:tr><w:trPr><w:ins w:id="9" w:author="王局长"/></w:trPr><w:tc><w:tcPr/>${wordParagraph("合计")}</w:tc></w:tr>`;
  const file = inBody(exported(listed), (xml) => xml.replace("</w:tr><w:tr>", `</w:tr>${row}<w:tr>`));
  expect(back(file, listed)).toMatchObject({ told: [], left: ["row not-possible 合计"] });
});

test("pictures that come in are listed, and so are changes of looks", () => {
  const picture = `<w:ins w:id="9" w:author="王局长"><w:r><w:pict/></w:r></w:ins>`;
  const looks = '<w:rPr><w:b/><w:rPrChange w:id="8" w:author="王局长"><w:rPr/></w:rPrChange></w:rPr>';
  const file = inBody(exported(plain), (xml) =>
    xml.replace("抓好安全。</w:t></w:r>", `抓好</w:t></w:r>${picture}<w:r>${looks}<w:t>安全。</w:t></w:r>`),
  );
  expect(back(file, plain)).toMatchObject({
    told: [],
    left: ["picture not-possible ", "format looks 安全。"],
  });
});

test("a picture that the file has only words for is the same picture", () => {
  const image = { type: "image", attrs: { id: "gone", alt: "合影" } };
  const now = doc(
    p("body", "甲"),
    said(image, { suggested: { ...who(), kind: "deletion" } }),
    p("body", "乙"),
    image,
  );
  expect(back(exported(now), now)).toMatchObject({ told: [], left: [], settled: [], known: 1 });
});

test("a file without our marks is matched by its words, and numbers typed in it are not text", () => {
  const body = [
    wordParagraph("总结"),
    wordParagraph("一、加强学习"),
    `<w:p><w:r><w:t>全年开展学习</w:t></w:r>${tracked("del", "十")}${tracked("ins", "十二")}<w:r><w:t>次，成效良好。</w:t></w:r></w:p>`,
    wordParagraph("抓好安全。"),
  ].join("");
  expect(back(wordFile({ body }), plain)).toMatchObject({
    told: ["王局长：十→十二"],
    left: [],
    sameSummary: null,
  });
});
