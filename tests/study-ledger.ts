import type { Declaration } from "#lib/ledger/declaration.ts";

/** A kind of ledger with a field of every type. */
export const studyLedger: Declaration = {
  titleField: "topic",
  dateName: "日期",
  fields: [
    {
      key: "form",
      name: "形式",
      type: "choice",
      required: true,
      choices: [
        { value: "集中学习" },
        { value: "专题研讨" },
        { value: "观影, 参观" },
        { value: "夜校", archived: true },
      ],
    },
    { key: "topic", name: "主题", type: "text", required: true, example: "学习贯彻会议精神" },
    { key: "due", name: "应到人数", type: "people", measure: "人" },
    { key: "attended", name: "参学人数", type: "people", measure: "人" },
    { key: "hours", name: "学时", type: "number", measure: "小时" },
    { key: "rate", name: "测试通过率", type: "percent" },
    { key: "complete", name: "档案齐全", type: "yesNo" },
    { key: "school", name: "承办学校", type: "unit" },
    { key: "began", name: "开始时间", type: "time" },
    { key: "ended", name: "结束时间", type: "time" },
    { key: "lasted", name: "历时", type: "number", hours: { from: "began", to: "ended" } },
    { key: "notes", name: "备注", type: "longText" },
    { key: "link", name: "链接", type: "link" },
    { key: "plan", name: "方案", type: "attachment" },
    { key: "old", name: "旧项目", type: "text", archived: true },
  ],
  workflow: [
    { key: "open", name: "办理中", next: ["done"] },
    { key: "done", name: "办结", next: [], end: true },
  ],
  columns: ["topic", "form", "attended"],
  totals: ["attended"],
};
