import { expect, test } from "vitest";
import type { Unit } from "../../../prisma/client/client.ts";
import {
  makeDefinition,
  makeKind,
  makeRecord,
  makeScope,
  makeSections,
  makeSummary,
  makeUnit,
} from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import type { Scope } from "../../auth/scope.ts";
import { type FigureAttributes, figureDefaults } from "../../document/figure.ts";
import { figuresOf } from "../../document/figures.ts";
import { type DocumentJson, parseDocument } from "../../document/schema.ts";
import { createOutline } from "../../outlines/mutations.ts";
import { carrySection } from "../../sections/reuse/queries.ts";
import { createTemplate } from "../../templates/mutations.ts";
import { newUuid } from "../../uuid.ts";
import { createSummary } from "../mutations.ts";
import { rollSummaryForward } from "../rolling/mutations.ts";
import { askFigures } from "./queries.ts";

const db = await testDatabase();

const year = { periodKind: "year", year: 2026, part: 1 } as const;

async function house() {
  const office = await makeUnit({ parent: await makeUnit() });
  const kind = await makeKind(office);
  const definition = await makeDefinition(kind, office, { name: "读书会次数" });
  await makeRecord(kind, office);
  await makeRecord(kind, office, { date: "2026-11-01" });
  await makeRecord(kind, office, { date: "2025-11-01" });
  const figure = (attrs: Partial<FigureAttributes> = {}): DocumentJson => ({
    type: "figure",
    attrs: { ...figureDefaults, definition: definition.id, measure: "次", ...attrs },
  });
  return { office, kind, definition, figure, scope: await makeScope("drafter", office) };
}

const body = (...content: DocumentJson[]): DocumentJson => ({
  type: "doc",
  content: [{ type: "paragraph", attrs: { style: "body" }, content }],
});

async function figuresIn(summaryId: string): Promise<FigureAttributes[]> {
  const { doc } = await db.summary.findUniqueOrThrow({ where: { id: summaryId } });
  return figuresOf(parseDocument(doc)).map(({ attrs }) => attrs);
}

test("a summary begins with the figures of its templates filled for its unit and period", async () => {
  const { office, scope, figure } = await house();
  const gone = figure({ definition: newUuid(), name: "不在的指标" });
  const words = { heading: "读书", guidance: "", position: 1, body: body(figure(), gone) };
  const templateIds = [await createTemplate(scope, words)];
  const outlineId = await createOutline(scope, {
    name: "年度总结",
    title: "{unit}{period}总结",
    templateIds,
  });
  const form = { requestId: newUuid(), outlineId, unitId: office.id, ...year, title: "总结" };
  const { id } = await createSummary(scope, form);
  expect(await figuresIn(id)).toMatchObject([
    { name: "读书会次数", text: "2次", value: 2, unit: office.id, year: 2026, stale: false },
    { name: "不在的指标", text: "", value: null, unit: office.id, year: 2026 },
  ]);
  // The date of the signature and the figure that says nothing are both to be filled.
  const summary = await db.summary.findUniqueOrThrow({ where: { id } });
  expect(summary).toMatchObject({ blanks: 2, undecided: 0 });
});

test("in next year's summary a figure is one of next year, with last year's words until they are confirmed", async () => {
  const { office, scope, figure } = await house();
  const confirmed = figure({ text: "1次", value: 1, unit: office.id, year: 2025 });
  const doc = { type: "doc", content: [heading("读书"), ...(body(confirmed).content ?? [])] };
  const past = await makeSummary(scope, { doc, year: 2025, state: "final" });
  const request = { requestId: newUuid(), sourceId: past.id, unitId: office.id, ...year };
  const { id } = await rollSummaryForward(scope, request);
  const moved = { text: "1次", value: null, stale: true, unit: office.id, year: 2026 };
  expect(await figuresIn(id)).toMatchObject([moved]);
  expect(await db.summary.findUniqueOrThrow({ where: { id } })).toMatchObject({ undecided: 1 });

  const [section] = await makeSections(past);
  const { blocks } = await carrySection(scope, section!, { summaryId: id });
  expect(figuresOf(parseDocument({ type: "doc", content: blocks })).map(({ attrs }) => attrs)).toMatchObject([
    moved,
  ]);
});

const question = (definition: { id: string }, unit: Pick<Unit, "id">) => ({
  ...{ definition: definition.id, unit: unit.id, below: true, before: true, ...year },
});

test("whoever sees a summary gets answers in the order of the questions, one for each", async () => {
  const { office, scope, definition } = await house();
  const { id } = await makeSummary(scope);
  const hidden = await makeUnit();
  const ask = (who: Scope) =>
    askFigures(who, id, { questions: [null, question(definition, office), question(definition, hidden)] });
  const now = { value: 2, list: null, records: 2 };
  const read = { state: "read", now, before: { value: 1, list: null, records: 1 } };
  expect(await ask(await makeScope("viewer", office))).toEqual([
    { state: "gone" },
    read,
    { state: "hidden" },
  ]);
  await expect(ask(await makeScope("administrator", hidden))).rejects.toMatchObject({
    code: "access.not-found",
  });
});

function heading(text: string): DocumentJson {
  const attrs = { style: "level1", id: newUuid() };
  return { type: "paragraph", attrs, content: [{ type: "text", text }] };
}
