import { expect, test } from "vitest";
import { evidenceName } from "./evidence-name.ts";

test.each([
  ["签到表.xlsx", "签到表.xlsx"],
  ["  三月 \t 签到表.xlsx ", "三月 签到表.xlsx"],
  ["C:\\材料\\签到表.xlsx", "签到表.xlsx"],
  ["../../etc/签到表.xlsx", "签到表.xlsx"],
  ["签到\u0000表\r\n.xlsx", "签到表.xlsx"],
  ["签到表\u202excod.exe", "签到表xcod.exe"],
  ["\ud800.txt", "\ufffd.txt"],
  [`${"长".repeat(300)}.xlsx`, `${"长".repeat(115)}.xlsx`],
  ["材料/", ""],
])("%j is kept as %j", (given, name) => {
  expect(evidenceName(given)).toBe(name);
});
