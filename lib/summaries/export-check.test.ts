import { expect, test } from "vitest";
import { blank, cell, doc, figure, lead, p, table } from "../../tests/paper.ts";
import { checkExport } from "./export-check.ts";

test("lists every blank under the heading of its section", () => {
  const check = checkExport(
    doc(
      p("title", blank("单位名称"), "总结"),
      p("level1", "理论学习"),
      p("level3", lead("学习。"), "共", blank("次数", "number"), "次"),
      p("level1", lead("宣传。"), "报道"),
      table([{ ...cell(""), content: [p("body", blank("媒体"))] }]),
      p("date", blank("成文日期", "date")),
    ),
  );
  expect(check.blanks).toEqual([
    { section: "", prompt: "单位名称", kind: "text" },
    { section: "一、理论学习", prompt: "次数", kind: "number" },
    { section: "二、宣传", prompt: "媒体", kind: "text" },
    { section: "", prompt: "成文日期", kind: "date" },
  ]);
  expect(check.characters).toBe(16);
});

test("a figure that says nothing yet is to be filled, one that is not checked is to be decided", () => {
  const stale = figure("12次", { stale: true });
  const check = checkExport(doc(p("body", "学习", figure("13次"), stale, figure(""))));
  expect(check.blanks).toEqual([{ section: "", prompt: "次数", kind: "number" }]);
  expect(check.undecided).toBe(1);
});
