import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { makeScope, makeSummary, makeUnit, testDeclaration } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { partOf, textOfXml } from "../../../tests/exported-file.ts";
import { figuredHouse, paperOf } from "../../../tests/figured-house.ts";
import { makeFinal } from "../../../tests/make-final.ts";
import { p } from "../../../tests/paper.ts";
import { parseDocument } from "../../document/schema.ts";
import { readFigures } from "../../ledger/figures/queries.ts";
import { listRecordsInput } from "../../ledger/records/input.ts";
import { createRecord } from "../../ledger/records/mutations.ts";
import { listRecords } from "../../ledger/records/queries.ts";
import { createTemplate } from "../../templates/mutations.ts";
import { newUuid } from "../../uuid.ts";
import { exportSources, exportSummary } from "../export.ts";

const db = await testDatabase();
const at = new Date("2026-12-20T08:00:00Z");

test("text, table of sources, Excel and ledger say the same after a record was added and the figure confirmed", async () => {
  const house = await figuredHouse();
  const { drafter, reviewer, office, kind, definition, asked, counted } = house;
  const { id } = await makeSummary(drafter, { doc: paperOf("全年读书", counted("12次", 12), "。") });
  const files = async (doc: object) => {
    const read = async () => doc;
    const word = partOf(
      (await exportSummary(drafter, id, read, at, { sources: true })).bytes,
      "word/document.xml",
    );
    const { name, bytes } = await exportSources(drafter, id, read, at);
    const { sheets } = await readXlsx(bytes);
    return { word: textOfXml(word), name, figures: sheets[0]!.rows, records: sheets[1]!.rows };
  };

  const values = { title: "=第13次", people: 13 };
  await createRecord(drafter, {
    id: newUuid(),
    kindId: kind.id,
    unitId: office.id,
    date: "2026-12-15",
    values,
  });
  const [answer] = await readFigures(drafter, [{ ...asked, definition: definition.id, before: false }]);
  expect(answer).toMatchObject({ now: { value: 13, records: 13 } });
  const before = await files(paperOf("全年读书", counted("12次", 12), "。"));
  expect(before.word).toContain("12次（台账现为13）");
  expect(before.figures[1]).toEqual(expect.arrayContaining(["12次", "13", "台账现为13"]));

  const confirmed = paperOf("全年读书", counted("13次", 13), "。");
  for (const step of ["draft", "final"]) {
    if (step === "final") {
      await makeFinal(reviewer, { id, doc: parseDocument(confirmed) });
    }
    const { word, name, figures, records } = await files(confirmed);
    expect(name).toBe("2026年度工作总结数据来源.xlsx");
    const table = word.slice(word.indexOf("附：数据来源"));
    expect(word).toContain("全年读书13次。附：数据来源");
    expect(table).toContain(
      "读书活动次数全年读书13次。13次读书活动台账；记录数；2026年度；江州市教育局及所属单位13",
    );
    expect(table).toMatch(/2026-10-10 第10次读书会等13条$/);
    expect(figures[1]).toEqual([
      ...[1, "读书活动次数", "全年读书13次。", "13次", "13", "一致"],
      ...["读书活动台账；记录数；2026年度；江州市教育局及所属单位", 13, null, null],
    ]);
    expect(records).toHaveLength(14);
    expect(records[13]).toEqual(expect.arrayContaining(["=第13次", "人数：13"]));
    const query = { from: "2026-01-01", to: "2026-12-31", unit: asked.unit };
    expect((await listRecords(drafter, kind.id, listRecordsInput.parse(query))).total).toBe(13);
  }
  const events = await db.auditEvent.findMany({ where: { objectId: id, action: "summary.export" } });
  expect(events.at(-1)?.detail).toMatchObject({ sources: 1 });
});

test("no ledger, definition or template changes what a final summary says, to the last byte", async () => {
  const { drafter, reviewer, office, kind, definition, counted } = await figuredHouse();
  const body = {
    type: "doc",
    content: [p("body", "全年读书", counted("", null, { unit: null, year: null }), "。")],
  };
  const templateId = await createTemplate(drafter, { heading: "读书", guidance: "", body, position: 10 });
  const section = { ...p("level1", "读书"), attrs: { style: "level1", template: templateId } };
  const words = p("body", "全年读书", counted("12次", 12), "。");
  const doc = { type: "doc", content: [p("title", "2026年度工作总结"), section, words] };
  const { id } = await makeSummary(drafter, { doc });
  await makeFinal(reviewer, { id, doc: parseDocument(doc) });
  const file = () => exportSummary(drafter, id, async () => doc, at, { sources: true });
  const before = await file();
  const record = { id: newUuid(), kindId: kind.id, unitId: office.id, date: "2026-12-15" };
  await createRecord(drafter, { ...record, values: { title: "又一次" } });
  const formula = { aggregate: { type: "sum", field: "people" }, filter: [], span: "until" };
  await db.figureDefinition.update({
    where: { id: definition.id },
    data: { formula, name: "改名", measure: "人" },
  });
  const declaration = { ...testDeclaration, fields: testDeclaration.fields.slice(0, 2), dateName: "改过的" };
  await db.ledgerKind.update({ where: { id: kind.id }, data: { declaration } });
  await db.sectionTemplate.update({ where: { id: templateId }, data: { heading: "改过的", archivedAt: at } });
  expect(await file()).toEqual(before);
});

test("a summary without figures has no table of sources", async () => {
  const scope = await makeScope("drafter", await makeUnit());
  const { id } = await makeSummary(scope);
  const plain = await exportSummary(scope, id, async () => paperOf("全年读书。"), at);
  const asked = await exportSummary(scope, id, async () => paperOf("全年读书。"), at, { sources: true });
  expect(asked.bytes).toEqual(plain.bytes);
});

test("another unit gets no sources", async () => {
  const { drafter, counted } = await figuredHouse();
  const doc = paperOf("全年读书", counted("12次", 12), "。");
  const { id } = await makeSummary(drafter, { doc });
  const stranger = await makeScope("administrator", await makeUnit());
  const refused = { code: "access.not-found" };
  await expect(exportSources(stranger, id, async () => doc, at)).rejects.toMatchObject(refused);
  const asked = exportSummary(stranger, id, async () => doc, at, { sources: true });
  await expect(asked).rejects.toMatchObject(refused);
});
