import { beforeAll, expect, test } from "vitest";
import type { Summary, Unit } from "../../../prisma/client/client.ts";
import { makeDocument, makeScope, makeSummary, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { tinyPng } from "../../../tests/exported-file.ts";
import type { Scope } from "../../auth/scope.ts";
import { carriedOf } from "../../document/carried.ts";
import { parseDocument } from "../../document/schema.ts";
import { sectionsOf, titleOf } from "../../document/sections.ts";
import { addImage } from "../../images/mutations.ts";
import { newUuid } from "../../uuid.ts";
import { rollSummaryForward } from "./mutations.ts";
import { previewRollForward, summariesToRoll } from "./queries.ts";

const db = await testDatabase();

let unit: Unit;
let drafter: Scope;
let source: Summary;

beforeAll(async () => {
  unit = await makeUnit({ name: "云山县教育局" });
  drafter = await makeScope("drafter", unit);
  const doc = makeDocument(
    ["2025年，开展学习12次，比2024年增长8%。", "9月10日召开大会。"],
    "云山县教育局2025年度工作总结",
  );
  source = await makeSummary(drafter, { doc, year: 2025 });
  const { id } = await addImage(drafter, source.id, tinyPng);
  doc.content!.push({ type: "image", attrs: { id, width: 9, height: 4, alt: "" } });
  source = await db.summary.update({ where: { id: source.id }, data: { doc: doc as object } });
});

const request = (given: object = {}) => ({
  ...{ requestId: newUuid(), sourceId: source.id, unitId: unit.id },
  ...{ periodKind: "year" as const, year: 2026, part: 1, ...given },
});

test("last year's summary becomes this year's draft, with everything marked that may be stale", async () => {
  const asked = request();
  const { id } = await rollSummaryForward(drafter, asked);
  expect(await rollSummaryForward(drafter, asked)).toEqual({ id });
  const summary = await db.summary.findUniqueOrThrow({
    where: { id },
    include: { images: true, uses: true },
  });
  const doc = parseDocument(summary.doc);
  expect(titleOf(doc)).toBe("云山县教育局2026年度工作总结");
  expect(doc.textContent).toContain("2026年，开展学习12次，比2024年增长8%。");
  const marks = carriedOf(doc).map(({ kind, from, text }) => `${kind} ${from} ${text}`);
  expect(marks).toEqual([
    "year 2025年 2026年",
    "count 12次 12次",
    "year 2024年 2024年",
    "percentage 8% 8%",
    "date 9月10日 9月10日",
  ]);
  expect(summary).toMatchObject({ state: "drafting", year: 2026, undecided: 5 });
  const [old] = sectionsOf(parseDocument(source.doc));
  expect(sectionsOf(doc)[0]?.key).not.toBe(old?.key);
  expect(summary.uses).toMatchObject([{ sourceId: source.id, sourceKey: old?.key }]);
  expect(summary.images).toHaveLength(1);
  expect(summary.doc).toMatchObject({
    content: expect.arrayContaining([
      expect.objectContaining({ attrs: expect.objectContaining({ id: summary.images[0]?.id }) }),
    ]),
  });
});

test("a preview says what would be marked, and writes nothing", async () => {
  const before = await db.summary.count();
  const { title, sections } = await previewRollForward(drafter, request({ year: 2027 }));
  expect(title).toBe("云山县教育局2027年度工作总结");
  expect(sections).toMatchObject([
    { heading: "理论学习", kinds: { year: 2, count: 1, percentage: 1, date: 1 }, moved: 1 },
  ]);
  expect(await db.summary.count()).toBe(before);
});

test("another unit rolls nothing of it forward, and is not offered it", async () => {
  const stranger = await makeScope("drafter", await makeUnit());
  const gone = { code: "access.not-found" };
  await expect(rollSummaryForward(stranger, request({ unitId: stranger.unitId }))).rejects.toMatchObject(
    gone,
  );
  await expect(previewRollForward(stranger, request())).rejects.toMatchObject(gone);
  await expect(rollSummaryForward(drafter, request({ unitId: stranger.unitId }))).rejects.toMatchObject(gone);
  expect(await summariesToRoll(stranger, { text: "", id: source.id })).toEqual([]);
  expect((await summariesToRoll(drafter, { text: "2025" })).map(({ id }) => id)).toEqual([source.id]);
});

test("who may not create summaries may not roll them forward", async () => {
  const reviewer = await makeScope("reviewer", unit);
  await expect(rollSummaryForward(reviewer, request())).rejects.toMatchObject({ code: "access.forbidden" });
});
