import { perNode } from "../../document/per-node.ts";
import { paragraphsIn } from "../paper.ts";
import type { Rule } from "../rule.ts";
import { amountText } from "../tables/amount-text.ts";
import { gridOf } from "../tables/grid.ts";
import { sheetOf } from "../tables/sheet.ts";
import { sumsBelow } from "../tables/sums-below.ts";
import { sumsBeside } from "../tables/sums-beside.ts";
import type { WrongSum } from "../tables/wrong-sum.ts";

/** Sums in a table that are not what their rows or columns make. */
export const tableSums: Rule = {
  id: "table-sums",
  group: "numbers",
  level: "error",
  examples: {
    bad: [
      { text: "| 学校 | 学生 |\n| 一小 | 850 |\n| 二小 | 235 |\n| 合计 | 1075 |", found: ["1075"] },
      { text: "| 一小 | 850人 |\n| 二小 | 235人 |\n| 合　计 | 1075人 |", found: ["1075人"] },
      {
        text: "| 科室 | 场次 | 人次 |\n| 宣传科 | 12 | 1,050 |\n| 人事科 | 8 | １，２００ |\n| 总计 | 20 | 2,350 |",
        found: ["2,350"],
      },
      {
        text: "| 项目 | 金额（元） |\n| 设备 | 0.1 |\n| 图书 | 0.2 |\n| 共计： | 0.4 |",
        found: ["0.4"],
      },
      {
        text: "| 项目 | 金额 |\n| 设备 | 12.5万元 |\n| 图书 | 8万元 |\n| 合计 | 25.5万元 |",
        found: ["25.5万元"],
      },
      {
        text: "| 学校 | 教师 |\n| 一小 | 20 |\n| 二小 | 30 |\n| 小计 | 51 |\n| 一中 | 40 |\n| 二中 | 50 |\n| 小计 | 90 |\n| 合计 | 140 |",
        found: ["51"],
      },
      {
        text: "| 学校 | 教师 |\n| 一小 | 20 |\n| 二小 | 30 |\n| 小计 | 50 |\n| 一中 | 40 |\n| 二中 | 50 |\n| 小计 | 90 |\n| 合计 | 150 |",
        found: ["150"],
      },
      {
        text: "| 学校 | 男 | 女 | 合计 |\n| 一小 | 10 | 20 | 30 |\n| 二小 | 12 | 15 | 28 |\n| 三小 | 9 | 9 | 18 |",
        found: ["28"],
      },
      {
        text: "| 单位 | 讲座 | 培训 | 总数 |\n| 甲 | 3 | 5 | 8 |\n| 乙 | 4 | 4 | 8 |\n| 丙 | 1 | 2 | 4 |",
        found: ["4"],
      },
      {
        text: "| 学校 | 总数 | 党员 | 群众 |\n| 一小 | 30 | 10 | 20 |\n| 二小 | 28 | 12 | 15 |\n| 三小 | 18 | 9 | 9 |",
        found: ["28"],
      },
      {
        text: "| 学校 | 合计 | 男 | 女 | 党员 |\n| 一小 | 30 | 10 | 20 | 9 |\n| 二小 | 28 | 12 | 15 | 8 |\n| 三小 | 18 | 9 | 9 | 7 |",
        found: ["28"],
      },
      {
        text: "| 月份 | 活动 |\n| 一月 | {{=12次}} |\n| 二月 | {{=8次}} |\n| 合计 | 21次 |",
        found: ["21次"],
      },
    ],
    good: [
      { text: "| 学校 | 学生 |\n| 一小 | 850 |\n| 二小 | 235 |\n| 合计 | 1085 |" },
      { text: "| 项目 | 金额（元） |\n| 设备 | 0.1 |\n| 图书 | 0.2 |\n| 合计 | 0.3 |" },
      { text: "| 学校 | 学生 |\n| 一小 | 850 |\n| 二小 | — |\n| 三小 | 235 |\n| 合计 | 1085 |" },
      { text: "| 学校 | 学生 |\n| 一小 | XX |\n| 二小 | 235 |\n| 三小 | 10 |\n| 合计 | 1085 |" },
      { text: "| 学校 | 学生 |\n| 一小 | {{人数}} |\n| 二小 | 235 |\n| 三小 | 10 |\n| 合计 | 1085 |" },
      { text: "| 学校 | 学生 |\n| 一小 | — |\n| 二小 | 235 |\n| 三小 | 10 |\n| 合计 | 1085 |" },
      { text: "| 学校 | 学生 |\n| 一小 | 近100 |\n| 二小 | 235 |\n| 三小 | 10 |\n| 合计 | 1085 |" },
      { text: "| 项目 | 数量 |\n| 讲座 | 3场 |\n| 学员 | 50人 |\n| 图书 | 20册 |\n| 合计 | 70 |" },
      { text: "| 学校 | 学生 |\n| 一小 | 850 |\n| 合计 | 1085 |" },
      {
        text: "| 学校 | 出勤率 | 平均分 | 占比 |\n| 一小 | 98 | 81 | 40% |\n| 二小 | 96 | 83 | 60% |\n| 合计 | 97 | 82 | 99% |",
      },
      { text: "| 学校 | 建校年份 | 排名 |\n| 一小 | 1950 | 1 |\n| 二小 | 1987 | 2 |\n| 合计 | 2 | 5 |" },
      { text: "| 序号 | 学校 | 学生 |\n| 1 | 一小 | 85 |\n| 2 | 二小 | 23 |\n| 3 | 合计 | 108 |" },
      {
        text: "| 学校 | 教师 |\n| 一小 | 20 |\n| 二小 | 30 |\n| 小计 | 50 |\n| 一中 | 40 |\n| 二中 | 50 |\n| 小计 | 90 |\n| 合计 | 140 |",
      },
      { text: "| 类别 | 人数 |\n| 教师 | 100 |\n| 其中：女 | 60 |\n| 职工 | 20 |\n| 合计 | 120 |" },
      { text: "| 类别 | 人数 |\n| 教师 | 100 |\n| 男 | 40 |\n| 女 | 60 |\n| 职工 | 20 |\n| 合计 | 120 |" },
      {
        text: "| 类别 | 金额 |\n| 一、公用 | 60 |\n| 1. 设备 | 40 |\n| 2. 图书 | 20 |\n| 二、人员 | 30 |\n| 合计 | 90 |",
      },
      { text: "| 合计 | 90 |\n| 小计 | 60 |\n| 一小 | 40 |\n| 二小 | 20 |\n| 小计 | 30 |\n| 一中 | 30 |" },
      {
        text: "单位：万元\n| 项目 | 金额 |\n| 设备 | 0.33 |\n| 图书 | 0.33 |\n| 培训 | 0.33 |\n| 合计 | 1.00 |",
      },
      {
        text: "| 项目 | 金额（万元） |\n| 设备 | 33.3 |\n| 图书 | 33.3 |\n| 培训 | 33.3 |\n| 合计 | 100.0 |",
      },
      { text: "续表：\n| 学校 | 学生 |\n| 三小 | 850 |\n| 四小 | 235 |\n| 合计 | 3085 |" },
      {
        text: "| 学校 | 人数 | 学校 | 人数 |\n| 一小 | 10 | 三小 | 30 |\n| 二小 | 20 | 四小 | 40 |\n| 合计 | 100 | | |",
      },
      { text: "| 学校 | 2024 | 2025 |\n| 一小 | 10 | 30 |\n| 二小 | 20 | 40 |\n| 合计 | 30 | 70 |" },
      { text: "| 学校 | 总数 | 党员 | 女教师 |\n| 一小 | 30 | 10 | 22 |\n| 二小 | 28 | 12 | 19 |" },
      {
        text: "| 学校 | 男 | 女 | 女生占比 | 合计 |\n| 一小 | 10 | 30 | 75 | 40 |\n| 二小 | 20 | 20 | 50 | 40 |",
      },
      {
        text: "| 学校 | 男 | 女 | 小计 | 专任 | 职员 | 小计 | 合计 |\n| 一小 | 1 | 2 | 3 | 4 | 5 | 9 | 12 |\n| 二小 | 2 | 2 | 4 | 4 | 4 | 8 | 12 |",
      },
      {
        text: "| 队伍 | 人数 | 备注 |\n| 甲队 | 12 | 一人兼两队 |\n| 乙队 | 9 | |\n| 合计 | 20 | |",
      },
      { text: "| 队伍 | 人数 |\n| 甲队 | 12 |\n| 乙队 | 9 |\n| 合计 | 20 |\n注：合计人数已去重。" },
      { text: "单位：%\n| 学校 | 优秀 |\n| 一小 | 40 |\n| 二小 | 60 |\n| 合计 | 48 |" },
      { text: "| 学校 | 班级（个） | 学生（人） | 合计 |\n| 一小 | 10 | 300 | 1 |" },
    ],
  },
  whole: ({ paragraphs, tables }) =>
    tables.flatMap(({ node, first }) => {
      const wrong = wrongSums(node);
      if (wrong.length === 0) return [];
      const before = paragraphs[first - 1];
      const after = paragraphs[first + paragraphsIn(node).length];
      // A table that goes on from the page before has its other parts there.
      if (before?.inTable || /续表|[（(]续[)）]/.test(before?.text ?? "")) return [];
      if ([before, after].some((each) => each && otherwise.test(each.text))) return [];
      const rounded = /单位.*(?:[万亿]|千元)/.test(before?.text ?? "");
      return wrong
        .filter(({ near }) => !(near && rounded))
        .map((each) => ({ paragraph: first + each.cell.paragraph, ...said(each) }));
    }),
};

/** Words that say why a sum is another: who is in two rows counts once, amounts are rounded, or are no amounts. */
const otherwise = /去重|重复|剔除|扣除|兼[任职报顾]|一人兼|四舍五入|单位[:：]?\s*[%％‰]/;

/** What is wrong in a table: it never changes, and is looked at once. */
const wrongSums = perNode((table): WrongSum[] => {
  const grid = otherwise.test(table.textContent) ? null : gridOf(table);
  const sheet = grid && sheetOf(grid);
  return sheet ? [...sumsBelow(sheet), ...sumsBeside(sheet)] : [];
});

function said({ cell: { number }, sum, label, parts, name }: WrongSum) {
  const { from, to, value, scale } = number;
  const off = value > sum ? value - sum : sum - value;
  const values = {
    label,
    ...(name && { name: name.length > 16 ? `${name.slice(0, 15)}…` : name.replace(/[“”"]/g, "") }),
    whole: amountText(value, scale),
    ...{ sum: amountText(sum, scale), difference: amountText(off, scale) },
  };
  const reason = { above: name ? "column" : "default", beside: name ? "row" : "beside" }[parts];
  return { from, to, reason, values };
}
