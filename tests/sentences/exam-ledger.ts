import type { Declaration } from "#lib/ledger/declaration.ts";

/** A ledger that an administrator added, for what no built-in one keeps. */
export const examLedger: Declaration = {
  fields: [
    { key: "name", name: "项目", type: "text", required: true },
    { key: "people", name: "人数", type: "people" },
    { key: "candidates", name: "考生人数", type: "people" },
  ],
  titleField: "name",
  dateName: "日期",
  columns: ["name", "people", "candidates"],
  totals: ["people"],
};
