import fc from "fast-check";
import { test } from "vitest";
import { expectKept } from "../../../tests/kept-text.ts";
import { numberedLines } from "../../../tests/numbered-lines.ts";
import { blocksOfText } from "./raw-block.ts";
import { structure } from "./structure.ts";

const scraps = fc.oneof(
  fc.constantFrom(
    "一、",
    "（二）",
    "1.",
    "2、",
    "（3）",
    "①",
    "> ",
    "- ",
    "篇一：",
    "第一部分 ",
    "一是",
    "2026年",
    "1.5",
    "##  ",
  ),
  fc.constantFrom(
    "加强领导",
    "工作总结",
    "。",
    "，",
    "：",
    "《",
    "》",
    "“",
    "”",
    "了解",
    "作者：",
    "小编为您收集",
    "　",
    " ",
  ),
  fc.constantFrom("市教育局", "2026年12月20日", "https://example.org/a", "\n", "\n\n", "ECMS", "更多请访问 "),
  fc.string({ maxLength: 12 }),
);

test.each([
  ["scraps", fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join(""))],
  ["lines that are numbered in any way", numberedLines.map((lines) => lines.join("\n"))],
])(
  "no character is lost of %s, and none is moved",
  (_, text) => {
    fc.assert(
      fc.property(text, fc.boolean(), (source, fragment) => {
        expectKept(source, [structure(blocksOfText(source), { fragment })]);
      }),
      { numRuns: 500 },
    );
  },
  60_000,
);
