import { expect, test } from "vitest";
import { blocksOfText, type RawBlock } from "./raw-block.ts";
import { sectionTree } from "./section-tree.ts";
import { structure } from "./structure.ts";

test("nests headings and keeps every text", () => {
  const text = `年度工作总结
（2026年12月20日）
今年的情况如下。
一、学习
我们学了很多。
（一）集中学习。每周一次。
1.读书。读了四本。
2.讨论
二、活动
活动不少。
市教育局
2026年12月20日`;
  const cell = (words: string) => ({
    paragraphs: [[{ text: words }]],
    colspan: 1,
    rowspan: 1,
    header: false,
  });
  const table: RawBlock = {
    kind: "table",
    rows: [
      [cell("甲"), cell("乙")],
      [cell("丙"), cell("丁")],
    ],
    widths: [],
  };
  const blocks = blocksOfText(text);
  blocks.splice(10, 0, table);
  const leaf = { children: [], level: 3 };
  expect(sectionTree(structure(blocks).doc)).toEqual({
    byline: "（2026年12月20日）",
    opening: "今年的情况如下。",
    signature: "市教育局\n2026年12月20日",
    sections: [
      {
        ...{ heading: "学习", level: 1, number: "一、", text: "我们学了很多。" },
        children: [
          {
            ...{ heading: "集中学习", level: 2, number: "（一）", text: "每周一次。" },
            children: [
              { ...leaf, heading: "读书", number: "1.", text: "读了四本。" },
              { ...leaf, heading: "讨论", number: "2.", text: "" },
            ],
          },
        ],
      },
      { heading: "活动", level: 1, number: "二、", text: "活动不少。\n甲\t乙\n丙\t丁", children: [] },
    ],
  });
});
