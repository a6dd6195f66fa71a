import fc from "fast-check";
import { expect, test } from "vitest";
import type { Declaration, Field, FieldValue } from "../declaration.ts";
import { headerNames, matchColumns } from "./match-columns.ts";
import { rowReader } from "./read-rows.ts";
import { readSheet } from "./read-sheet.ts";
import { readColumns } from "./sheet-columns.ts";
import { unitLabels, unitsByText } from "./unit-names.ts";
import { type SheetRecord, writeRecords } from "./write-sheet.ts";

const units = [
  { id: "01900000-0000-7000-8000-000000000001", name: "青河区教育局", shortName: "教育局", parentId: null },
  ...[2, 3].map((n) => ({
    id: `01900000-0000-7000-8000-00000000000${n}`,
    ...{ name: `第${n}小学`, shortName: `${n}小`, parentId: "01900000-0000-7000-8000-000000000001" },
  })),
  ...[2, 3].map((n) => ({
    id: `01900000-0000-7000-8000-00000000001${n}`,
    ...{ name: "办公室", shortName: "办公室", parentId: `01900000-0000-7000-8000-00000000000${n}` },
  })),
];

const unit = fc.constantFrom(...units.map(({ id }) => id));
const day = fc
  .integer({ min: 7305, max: 47000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const moment = fc
  .tuple(day, fc.integer({ min: 0, max: 1439 }))
  .map(([date, minute]) => `${date}T${new Date(minute * 60_000).toISOString().slice(11, 16)}`);
const text = (max: number) =>
  fc
    .oneof(
      fc.string({ unit: "grapheme", maxLength: max }),
      fc.constantFrom(
        "=1+1",
        "+86",
        "-5",
        "@SUM(A1)",
        "=cmd|' /C calc'!A0",
        "0012",
        "1e5",
        "_x000D_",
        "<b>&amp;",
        "是",
      ),
    )
    // What no person types, Excel does not keep: control characters, and white space around.
    .map((value) => value.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "").trim());
const choiceValues = fc.uniqueArray(
  text(8).filter((value) => value !== ""),
  {
    minLength: 1,
    maxLength: 60,
    selector: (value) => value.normalize("NFKC").replace(/\s/g, "").toLowerCase(),
  },
);
const types = [
  "text",
  "longText",
  "date",
  "time",
  "number",
  "percent",
  "people",
  "choice",
  "yesNo",
  "unit",
  "link",
] as const;

const declaration: fc.Arbitrary<Declaration> = fc
  .array(fc.tuple(fc.constantFrom(...types), choiceValues), { minLength: 1, maxLength: 12 })
  .map((chosen) => {
    const fields = chosen.map(([type, values], index): Field => {
      const choices = type === "choice" ? { choices: values.map((value) => ({ value })) } : {};
      return { key: `f${index}`, name: `第${"甲乙丙丁戊己庚辛壬癸子丑"[index]}项`, type, ...choices };
    });
    return { fields, titleField: "f0", dateName: "日期", columns: ["f0"], totals: [] };
  });

function valueOfField(field: Field): fc.Arbitrary<FieldValue> {
  const some = {
    ...{
      text: text(30),
      longText: fc.oneof(text(200), fc.constant("第一段\n第二段")),
      link: text(40),
      date: day,
      time: moment,
      unit,
    },
    number: fc.integer({ min: -1e12, max: 1e12 }).map((value) => value / 1000 + 0),
    percent: fc.integer({ min: 0, max: 200_0000 }).map((value) => value / 10_000),
    people: fc.nat(1_000_000),
    yesNo: fc.boolean(),
    choice: fc.constantFrom(...(field.choices ?? [{ value: "" }]).map(({ value }) => value)),
    attachment: fc.constant(null),
  }[field.type];
  return fc.oneof({ weight: 4, arbitrary: some as fc.Arbitrary<FieldValue> }, fc.constant(null));
}

const file = declaration.chain((kind) => {
  const values = fc.record(Object.fromEntries(kind.fields.map((field) => [field.key, valueOfField(field)])));
  const record: fc.Arbitrary<SheetRecord> = fc.record({
    id: fc.uuid({ version: 7 }),
    version: fc.integer({ min: 1, max: 1e6 }),
    ...{ date: day, unit, values, state: fc.constant(null) },
  });
  return fc.record({ kind: fc.constant(kind), records: fc.array(record, { minLength: 1, maxLength: 12 }) });
});

/** Empty text and no value are the same cell. */
const asRead = (values: Record<string, FieldValue>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value === "" ? null : value]));

test("what is written is read back: the same ids, versions, days, units and values", {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(file, async ({ kind, records }) => {
      const bytes = await writeRecords(
        { name: "台账", declaration: kind, units: unitLabels(units), offered: [] },
        records,
      );
      const sheet = await readSheet("台账.xlsx", bytes, headerNames(kind));
      const mapping = matchColumns(sheet.headers, kind);
      expect(mapping).toEqual(readColumns(kind).map(({ target }) => target));
      const rows = sheet.rows.map(rowReader(sheet.headers, mapping, sheet.rows, kind, unitsByText(units)));
      expect(rows).toEqual(
        records.map(({ id, version, date, unit, values }, index) => ({
          ...{ line: index + 2, record: { id, version }, date, unit, problems: [] },
          values: asRead(values),
        })),
      );
    }),
    { numRuns: 150 },
  );
});
