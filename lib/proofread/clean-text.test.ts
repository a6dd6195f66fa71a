import type { Node } from "@tiptap/pm/model";
import { expect, test } from "vitest";
import { summaryOf2025 } from "../../server/demo/summary-of-2025.ts";
import { parseDocument } from "../document/schema.ts";
import { builtInTemplates } from "../templates/built-in/built-in-templates.ts";
import { fromNotation } from "../templates/built-in/notation.ts";
import { createCheck } from "./check.ts";
import type { Context } from "./rule.ts";

const context: Context = {
  period: { periodKind: "year", year: 2025, part: 1 },
  unit: { names: ["江州市教育局", "江州一中"] },
  dictionary: [],
  lastYear: null,
  expected: [],
  staleFigures: [],
};

const documentOf = (notation: string): Node => parseDocument(fromNotation(notation));
const found = (doc: Node) => createCheck(context, {})(doc).map(({ rule, text }) => `${rule}: ${text}`);

test("a finished summary has nothing that any rule complains about", () => {
  expect(found(documentOf(summaryOf2025))).toEqual([]);
});

test.each(builtInTemplates.map(({ key, heading, body }) => [key, heading, body]))(
  "a template has blanks, and no other fault: %s",
  (_, heading, body) => {
    const findings = createCheck(context, {})(documentOf(heading ? `# ${heading}\n${body}` : body));
    const own = findings.filter(({ rule }) => rule !== "blank-left" && rule !== "figure-unconfirmed");
    expect(own.map(({ rule, text }) => `${rule}: ${text}`)).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
  },
);

test.each([
  ["2025年，宣传科", "XX年，宣传科", "placeholder: XX年"],
  ["编发学习提示11期", "编发学习提示__期", "placeholder: __"],
  ["“三会一课”", "“三会一课", "pairs: “三会一课和主题党日制度"],
  ["“三会一课”", "《三会一课”", "pairs: 《三会一课”"],
  ["举办通讯员培训3期", "举办通讯员培训培训3期", "word-twice: 培训培训"],
  ["配发学习读本1260册。", "配发学习读本1260册。。", "doubled-marks: 。。"],
  ["配发学习读本1260册。", "配发学习读本12 60册。", "split-number: 12 60"],
  ["编发学习提示11期，", "编发学习提示11期,", "half-width: ,"],
  ["推出市级优质课6节", "推出 and 市级优质课6节", "stray-latin: and"],
  ["# 推进文明创建", "# 一、推进文明创建", "typed-number: 一、"],
  ["# 推进文明创建", "# 加强内部管理\n# 推进文明创建", "heading-empty: 加强内部管理"],
  ["# 推进文明创建", "来源：网友投稿\n# 推进文明创建", "site-noise: 来源：网友投稿"],
  ["举办通讯员培训3期，", "一是办培训，三是搞评选，举办通讯员培训3期，", "clause-order: 三是"],
  ["表扬先进单位12个、优秀通讯员30名。", "表扬先进单位12个、优秀通讯员30名", "missing-end: 员30名"],
  ["先进单位12个、优秀", "先进单位12个、和优秀", "list-comma: 、"],
  ["先进单位12个", "先进单 位12个", "spaces:  "],
])("and with one fault, that fault: %s → %s", (right, wrong, finding) => {
  expect(summaryOf2025).toContain(right);
  expect(found(documentOf(summaryOf2025.replace(right, wrong)))).toEqual([finding]);
});
