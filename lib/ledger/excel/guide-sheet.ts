import type { WriteSheet } from "hucre/xlsx";
import { type Declaration, type Field, type FieldType, offeredChoices } from "../declaration.ts";
import { font, headerLook } from "./column-look.ts";
import { idTarget, sheetColumns } from "./sheet-columns.ts";
import { exampleMark, sheetNames } from "./words.ts";

const typeNames: Record<FieldType, string> = {
  text: "文字",
  longText: "文字，可以分段",
  date: "日期，如 2026-3-5 或 2026年3月5日",
  time: "日期和时间，如 2026-3-5 9:12",
  number: "数字",
  percent: "百分比，如 98.71%",
  people: "人数，整数",
  choice: "从下拉列表中选择",
  yesNo: "是或否",
  unit: "单位名称，从下拉列表中选择",
  link: "网址",
  attachment: "附件",
};

/** The sheet that says what belongs into each column. */
export function guideSheet(declaration: Declaration): WriteSheet {
  const head = ["列", "填什么", "必填", "可选的值"];
  const rows = sheetColumns(declaration).map(({ target, header, field, computed }) => {
    if (target === idTarget) return [header, `新记录请留空；首格写“${exampleMark}”的行不会导入`, "", ""];
    if (computed) return [header, "由系统填写，改动不会导入", "", ""];
    const what = field.measure ? `${typeNames[field.type]}，单位：${field.measure}` : typeNames[field.type];
    return [header, what, field.required ? "是" : "", choicesOf(target, field)];
  });
  return {
    ...{ name: sheetNames.guide, freezePane: { rows: 1 }, rows: [head, ...rows] },
    columns: [22, 44, 8, 70].map((width) => ({
      width,
      style: { font, numFmt: "@", alignment: { wrapText: true, vertical: "top" as const } },
    })),
    pageSetup: { orientation: "landscape", paperSize: "a4", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    cells: new Map(head.map((value, index) => [`0,${index}`, { value, style: headerLook(false) }])),
  };
}

function choicesOf(target: string, field: Field): string {
  return target === "unit" ? "留空时为导入人所在的单位" : offeredChoices(field).join("、");
}
