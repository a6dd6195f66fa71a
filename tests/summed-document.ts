import type { Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { doc, p, table } from "./paper.ts";

const amounts = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: 1, maxLength: 5 });

const anyTable = fc
  .record({ amounts, off: fc.nat(2), label: fc.constantFrom("合计", "小计", "总 计", "合计数") })
  .map(({ amounts, off, label }) => {
    const all = [0, 1].map((column) => amounts.reduce((sum, row) => sum + row[column]!, 0));
    const rows = amounts.map((row, at) => [`第${at + 1}校`, ...row, row[0]! + row[1]!]);
    const last = [label, all[0]! + off, all[1]!, all[0]! + all[1]!];
    return table(...[["学校", "男", "女", "合计"], ...rows, last].map((row) => row.map(String)));
  });

const words = fc.constantFrom("全年情况如下。", "续表", "单位：万元", "学习，，宣传。");

/** Documents with tables that have sums, right or wrong. */
export const summedDocument: fc.Arbitrary<Node> = fc
  .array(
    fc.oneof(
      anyTable,
      words.map((text) => p("body", text)),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((blocks) => doc(...blocks));
