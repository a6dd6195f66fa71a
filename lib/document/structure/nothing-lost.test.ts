import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDocument } from "../schema.ts";
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

test("no character is lost, and none is moved", () => {
  const bare = (text: string) => text.replace(/\s/g, "");
  const sorted = (text: string) => [...bare(text)].sort().join("");
  const text = fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, fc.boolean(), (source, fragment) => {
      const { doc, aside, removed } = structure(blocksOfText(source), { fragment });
      const kept = parseDocument(doc).textContent;
      expect(sorted(kept + aside.join("") + removed.join(""))).toBe(sorted(source));
      let at = 0;
      for (const character of bare(kept)) {
        at = bare(source).indexOf(character, at) + 1;
        expect(at).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});
