import { expect, test } from "vitest";
import {
  makeDefinition,
  makeFigures,
  makeRecord,
  makeScope,
  makeSummary,
  makeUnit,
} from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { figuredHouse, paperOf } from "../../../tests/figured-house.ts";
import { makeFinal } from "../../../tests/make-final.ts";
import type { DocumentJson } from "../../document/schema.ts";
import { parseDocument } from "../../document/schema.ts";
import { usesOfRecord } from "./queries.ts";

const db = await testDatabase();

type House = Awaited<ReturnType<typeof figuredHouse>>;

async function written({ drafter }: House, ...words: (string | DocumentJson)[]) {
  const doc = paperOf(...words);
  const { id } = await makeSummary(drafter, { doc });
  await makeFigures({ id, doc });
  return { id, doc: parseDocument(doc) };
}

test("every sentence is told whose figure counts the record", async () => {
  const house = await figuredHouse();
  const { drafter, counted, kind, office, records } = house;
  const province = await makeDefinition(kind, null, {
    formula: { filter: [{ field: "level", oneOf: ["省级"] }] },
  });
  const since = await makeDefinition(kind, null, { formula: { span: "until" } });
  const { id } = await written(
    house,
    ...["全年", counted("12次", 12), "。"],
    ...["省级", counted("0次", 0, { definition: province.id }), "。"],
    ...["上半年", counted("6次", 6, { periodKind: "half" }), "。"],
    ...["四季度", counted("3次", 3, { periodKind: "quarter", part: 4 }), "。"],
    ...["累计", counted("12次", 12, { definition: since.id, year: 2027 }), "。"],
    ...["次年", counted("0次", 0, { year: 2027 }), "。"],
    ...["次年比上年", counted("减少12次", 0, { year: 2027, show: "difference", before: 12 }), "。"],
    ...["本级", counted("0次", 0, { below: false }), "。"],
    ...["本科室", counted("12次", 12, { below: false, unit: office.id }), "。"],
    ...["未定", counted("", null), "。"],
  );
  const uses = await usesOfRecord(drafter, records[2]!.id);
  expect(uses.map(({ sentence, before }) => sentence + (before ? "（上年）" : ""))).toEqual([
    ...[
      "全年12次。",
      "上半年6次。",
      "累计12次。",
      "次年比上年减少12次。（上年）",
      "本科室12次。",
      "未定【指标】。",
    ],
  ]);
  expect(uses[0]).toMatchObject({ summaryId: id, state: "drafting", start: 2, text: "12次", position: 0 });
  const deleted = await makeRecord(kind, office, { deletedAt: new Date() });
  expect(await usesOfRecord(drafter, deleted.id)).toEqual([]);
});

test("a figure that its ledger no longer fits keeps no other sentence from being told", async () => {
  const house = await figuredHouse();
  const { drafter, counted, kind, records } = house;
  const unfit = await makeDefinition(kind, null, { formula: { filter: [{ field: "gone", filled: true }] } });
  await written(
    house,
    "全年",
    counted("12次", 12),
    "。旧",
    counted("3次", 3, { definition: unfit.id }),
    "。",
  );
  const uses = await usesOfRecord(drafter, records[2]!.id);
  expect(uses.map(({ sentence }) => sentence)).toEqual(["全年12次。"]);
});

test("a final summary uses the records that it was made final with, whatever became of them", async () => {
  const house = await figuredHouse();
  const { drafter, reviewer, counted, kind, office, records, definition } = house;
  const old = await makeRecord(kind, office, { date: "2025-03-05" });
  const { id, doc } = await written(
    house,
    "全年",
    counted("增加11次", 12, { show: "difference", before: 1 }),
    "。",
  );
  await makeFinal(reviewer, { id, doc });
  const later = await makeRecord(kind, office, { date: "2026-03-06" });
  await db.ledgerRecord.update({
    where: { id: records[0]!.id },
    data: { deletedAt: new Date(), date: new Date("2020-01-01") },
  });
  await db.figureDefinition.update({ where: { id: definition.id }, data: { archivedAt: new Date() } });
  const use = { summaryId: id, state: "final", sentence: "全年增加11次。", before: false };
  expect(await usesOfRecord(drafter, records[0]!.id)).toMatchObject([use]);
  expect(await usesOfRecord(drafter, records[11]!.id)).toMatchObject([use]);
  expect(await usesOfRecord(drafter, old.id)).toMatchObject([{ ...use, before: true }]);
  expect(await usesOfRecord(drafter, later.id)).toEqual([]);
});

test("another unit does not find the record, and those below do not see what is written above them", async () => {
  const house = await figuredHouse();
  const { bureau, office, counted, records, drafter } = house;
  await written(house, "全年", counted("12次", 12), "。");
  const id = records[0]!.id;
  const sister = await makeScope("administrator", await makeUnit({ parent: bureau }));
  for (const stranger of [sister, await makeScope("administrator", await makeUnit())]) {
    await expect(usesOfRecord(stranger, id)).rejects.toMatchObject({ code: "access.not-found" });
  }
  await expect(usesOfRecord(drafter, "x")).rejects.toMatchObject({ code: "access.not-found" });
  expect(await usesOfRecord(await makeScope("contributor", office), id)).toEqual([]);
  expect(await usesOfRecord(await makeScope("viewer", bureau), id)).toHaveLength(1);
});
