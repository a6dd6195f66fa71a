import { expect, test } from "vitest";
import { makeKind, makeRecord } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { studyLedger } from "../../../tests/study-ledger.ts";
import { bringSheet, counted, studyHouse } from "../../../tests/study-sheets.ts";
import { findRecord } from "../records/queries.ts";
import { idHeader } from "./words.ts";

await testDatabase();

test("a line that changes a record leaves the time by which it is awaited, unless the record says since when", async () => {
  const { office, own } = await studyHouse();
  const kind = await makeKind(null, {
    ...studyLedger,
    workflow: [
      { key: "open", name: "办理中", next: ["begun"], deadlineHours: 48 },
      { key: "begun", name: "开始", next: [], deadlineHours: 4, stamps: "began" },
    ],
  });
  const dueAt = new Date("2026-03-07T01:00:00Z");
  const values = { form: "集中学习", topic: "会议精神" };
  const [open, begun] = [
    await makeRecord(kind, office, { values, dueAt, state: "open" }),
    await makeRecord(kind, office, { values, dueAt, state: "begun" }),
  ];
  const rows = [open, begun].map(({ id }) => [`${id}#1`, "2026-03-05 18:00"]);
  expect((await bringSheet(own, kind.id, rows, [idHeader, "开始时间"])).counts).toEqual(counted(0, 2, 0, 0));
  expect((await findRecord(own, open.id)).dueAt).toEqual(dueAt);
  expect((await findRecord(own, begun.id)).dueAt).toEqual(new Date("2026-03-05T14:00:00Z"));
});
