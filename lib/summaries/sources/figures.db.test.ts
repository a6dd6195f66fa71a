import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { makeDefinition, makeRecord, makeScope, makeSummary, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { figuredHouse, paperOf } from "../../../tests/figured-house.ts";
import { makeFinal } from "../../../tests/make-final.ts";
import { parseDocument } from "../../document/schema.ts";
import { editRecord } from "../../ledger/records/mutations.ts";
import { reopenSummary } from "../reopening/mutations.ts";
import { freezeFigures, storeFigures } from "./mutations.ts";
import { changedFigures, figureSources } from "./queries.ts";

const db = await testDatabase();

type House = Awaited<ReturnType<typeof figuredHouse>>;

const store = (id: string, doc: object) => db.$transaction((tx) => storeFigures(tx, id, parseDocument(doc)));
const rowsOf = (id: string) =>
  db.summaryFigure.findMany({ where: { summaryId: id }, orderBy: { position: "asc" } });

/** A summary that says 12 and 78, final. */
async function finalSummary({ drafter, reviewer, counted, people }: House) {
  const figures = [counted("12次", 12), counted("78人", 78, { definition: people.id })] as const;
  const doc = paperOf("全年读书", figures[0], "，参加", figures[1], "。");
  const summary = await makeSummary(drafter, { doc });
  await makeFinal(reviewer, { id: summary.id, doc: parseDocument(doc) });
  return { id: summary.id, doc: parseDocument(doc) };
}

test("figures are stored in order with their sentences, and not touched while nothing changes", async () => {
  const house = await figuredHouse();
  const { counted, drafter } = house;
  const gone = randomUUID();
  const doc = paperOf(
    "抓学习。读书",
    counted("12次", 12),
    "；宣传",
    counted("", null, { definition: gone }),
    "。",
  );
  const { id } = await makeSummary(drafter, { doc });
  await store(id, doc);
  const rows = await rowsOf(id);
  expect(rows).toMatchObject([
    {
      position: 0,
      text: "12次",
      value: 12,
      sentence: "读书12次；",
      start: 2,
      definitionId: house.definition.id,
    },
    { position: 1, text: "", value: null, confirmed: false, definition: gone, definitionId: null },
  ]);
  const version = () =>
    db.$queryRaw`select xmin::text from summary_figure where summary_id = ${id}::uuid order by position`;
  const before = await version();
  await store(id, doc);
  expect(await version()).toEqual(before);
  await store(id, paperOf("读书", counted("13次", 13), "。"));
  expect(await rowsOf(id)).toMatchObject([{ text: "13次", sentence: "读书13次。" }]);
  await store(id, paperOf("读书。"));
  expect(await rowsOf(id)).toEqual([]);
});

test("what a final summary says is proven by the records of that day, whatever becomes of them", async () => {
  const house = await figuredHouse();
  const { drafter, records, office, kind, definition } = house;
  const { id, doc } = await finalSummary(house);
  const [first, second] = records;
  expect(await rowsOf(id)).toMatchObject([
    { recordIds: records.map((record) => record.id), versions: records.map(() => 1) },
    { recordIds: records.map((record) => record.id) },
  ]);
  const before = await figureSources(drafter, id, doc, 100);

  await editRecord(drafter, {
    ...{
      id: first!.id,
      version: 1,
      unitId: office.id,
      date: "2025-01-10",
      values: { title: "改过的", people: 1 },
    },
  });
  await db.ledgerRecord.update({ where: { id: second!.id }, data: { deletedAt: new Date() } });
  await makeRecord(kind, office, { date: "2026-05-05" });
  await db.figureDefinition.update({
    where: { id: definition.id },
    data: { name: "改名", archivedAt: new Date() },
  });
  await db.ledgerKind.update({
    where: { id: kind.id },
    data: { name: "改名", declaration: { ...(house.kind.declaration as object), dateName: "改" } },
  });

  const after = await figureSources(drafter, id, parseDocument(paperOf("别的。")), 100);
  expect(after.frozenAt).toBe(before.frozenAt);
  expect(after.figures).toMatchObject([
    {
      ...{ name: "读书活动次数", text: "12次", found: "12", records: 12, state: "same", altered: 2 },
      basis: "读书活动台账；记录数；2026年度；江州市教育局及所属单位",
      sentence: "全年读书12次，参加78人。",
    },
    { name: "读书人数", text: "78人", found: "78" },
  ]);
  const states = after.figures[0]!.listed.map(({ title, state }) => `${title} ${state}`);
  expect(states.slice(0, 3)).toEqual(["改过的 changed", "第2次读书会 deleted", "第3次读书会 same"]);
  expect(after.figures[0]!.listed).toHaveLength(12);
});

test("a final summary that is written anew has the records of today there, and its own where it is final", async () => {
  const house = await figuredHouse();
  const { reviewer, kind, office, drafter } = house;
  const { id: finalId, doc } = await finalSummary(house);
  await makeRecord(kind, office, { date: "2026-05-05", values: { title: "又一次" } });
  const request = { id: finalId, requestId: randomUUID(), reason: "补记一次" };
  const { id } = await reopenSummary(reviewer, request, async () => doc);
  expect(await rowsOf(id)).toMatchObject([{ frozen: null, recordIds: [], versions: [] }, {}]);
  expect((await rowsOf(finalId))[0]!.recordIds).toHaveLength(12);
  const { frozenAt, figures } = await figureSources(drafter, id, doc, 100);
  expect(frozenAt).toBeNull();
  expect(figures[0]).toMatchObject({ state: "changed", found: "13", records: 13 });
  await expect(makeFinal(reviewer, { id, doc })).rejects.toMatchObject({
    ...{ code: "summary.open", values: { errors: 0, undecided: 0, changed: 1 } },
  });
  await makeFinal(reviewer, { id, override: "已核对", doc });
  const [event] = await db.auditEvent.findMany({ where: { objectId: id }, orderBy: { id: "desc" } });
  const detail = { undecided: 0, changed: 1, reason: "已核对" };
  expect(event).toMatchObject({ action: "summary.finish", detail });
  expect((await figureSources(drafter, id, doc, 100)).figures[0]).toMatchObject({
    ...{ state: "changed", text: "12次", found: "13", records: 13 },
  });
});

test("figures that nobody confirmed stand in the way whatever anybody says", async () => {
  const { drafter, reviewer, counted } = await figuredHouse();
  const doc = paperOf("读书", counted("", null), "，又", counted("12次", 12), "。");
  const { id } = await makeSummary(drafter);
  const finishing = makeFinal(reviewer, { id, override: "已核对", doc: parseDocument(doc) });
  await expect(finishing).rejects.toMatchObject({ code: "summary.figures" });
  expect(await rowsOf(id)).toEqual([]);
});

test("a comparison is proven by the records of both years", async () => {
  const house = await figuredHouse();
  const { drafter, reviewer, office, kind, counted } = house;
  const old = await makeRecord(kind, office, { date: "2025-03-05", values: { title: "去年的" } });
  const doc = paperOf("同比增加", counted("11次", 12, { show: "difference", before: 1 }), "。");
  const { id } = await makeSummary(drafter, { doc });
  await makeFinal(reviewer, { id, doc: parseDocument(doc) });
  const [row] = await rowsOf(id);
  expect(row!.recordIds).toHaveLength(13);
  expect(row!.recordIds.at(-1)).toBe(old.id);
  const [figure] = (await figureSources(drafter, id, parseDocument(doc), 100)).figures;
  expect(figure).toMatchObject({ records: 12, before: 1, state: "same" });
  expect(figure!.listed.filter(({ before }) => before)).toMatchObject([{ title: "去年的" }]);
});

test("a reader sees only the records of their own branch, and how many there are beside them", async () => {
  const house = await figuredHouse();
  const { bureau, office, kind, drafter, reviewer, counted } = house;
  const sister = await makeUnit({ parent: bureau });
  await makeRecord(kind, sister, { date: "2026-02-02", values: { title: "另一科的" } });
  const doc = paperOf("全局读书", counted("13次", 13), "。");
  const { id } = await makeSummary({ unitId: office.id, userId: drafter.userId }, { doc });
  const below = await makeScope("viewer", office);
  const draft = await figureSources(below, id, parseDocument(doc), 100);
  expect(draft.figures).toMatchObject([{ state: "hidden", records: 0, listed: [], basis: "", found: "" }]);
  await makeFinal(reviewer, { id, doc: parseDocument(doc) });
  const [figure] = (await figureSources(below, id, parseDocument(doc), 100)).figures;
  expect(figure).toMatchObject({ records: 13, unreachable: 1 });
  expect(JSON.stringify(figure)).not.toContain("另一科的");
  expect(figure!.listed).toHaveLength(12);
});

test("a figure whose definition was put away is final only when somebody says so, and says that it is gone", async () => {
  const { drafter, reviewer, definition, counted } = await figuredHouse();
  await db.figureDefinition.update({ where: { id: definition.id }, data: { archivedAt: new Date() } });
  const doc = parseDocument(paperOf("读书", counted("12次", 12), "。"));
  const { id } = await makeSummary(drafter);
  await expect(makeFinal(reviewer, { id, doc })).rejects.toMatchObject({
    code: "summary.open",
  });
  await makeFinal(reviewer, { id, override: "已核对", doc });
  const [figure] = (await figureSources(drafter, id, doc, 10)).figures;
  expect(figure).toMatchObject({ state: "gone", name: "读书活动次数", records: 0, listed: [] });
});

test("nobody changes a definition while a summary becomes final with it", async () => {
  const house = await figuredHouse();
  const doc = parseDocument(paperOf("读书", house.counted("12次", 12), "。"));
  const { id } = await makeSummary(house.drafter);
  let changing: Promise<unknown> | undefined;
  let done = false;
  await db.$transaction(async (tx) => {
    await storeFigures(tx, id, doc);
    await freezeFigures(tx, house.reviewer, id);
    changing = db.figureDefinition
      .update({ where: { id: house.definition.id }, data: { name: "改名" } })
      .then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(done).toBe(false);
  });
  await changing;
  expect(done).toBe(true);
});

test("drafts whose figures the records do not say any more are told, once for each figure", async () => {
  const house = await figuredHouse();
  const { drafter, counted, kind, office, people } = house;
  const doc = paperOf(
    "读书",
    counted("12次", 12),
    "，共",
    counted("12次", 12),
    "，参加",
    counted("78人", 78, { definition: people.id }),
    "，未定",
    counted("", null),
    "。",
  );
  const { id, title } = await makeSummary(drafter, { doc });
  await store(id, doc);
  expect(await changedFigures(drafter)).toEqual([]);
  await makeRecord(kind, office, { date: "2026-05-05", values: { title: "又一次" } });
  const figures = [{ name: "读书活动次数", measure: "次", percent: false, text: "12次", was: 12, now: 13 }];
  expect(await changedFigures(drafter)).toEqual([{ summaryId: id, title, figures }]);
  expect(await changedFigures(await makeScope("viewer", house.bureau))).toEqual([]);
  expect(await changedFigures(await makeScope("drafter", await makeUnit()))).toEqual([]);
  await db.summary.update({ where: { id }, data: { state: "final" } });
  expect(await changedFigures(drafter)).toEqual([]);
});

test("a figure of a share finds parts of a hundred", async () => {
  const { drafter, kind, counted } = await figuredHouse();
  const share = await makeDefinition(kind, null, {
    formula: { aggregate: { type: "share", where: [{ field: "people", from: 7 }] } },
  });
  const doc = paperOf("占", counted("50%", 0.5, { definition: share.id }), "。");
  const { id } = await makeSummary(drafter, { doc });
  const { figures } = await figureSources(drafter, id, parseDocument(doc), 3);
  expect(figures).toMatchObject([{ state: "same", found: "50%", records: 12 }]);
  expect(figures[0]!.listed.map(({ date }) => date)).toEqual(["2026-01-10", "2026-02-10", "2026-03-10"]);
});
