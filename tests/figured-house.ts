import type { FigureAttributes } from "#lib/document/figure.ts";
import type { DocumentJson } from "#lib/document/schema.ts";
import { makeDefinition, makeKind, makeRecord, makeScope, makeUnit } from "./builders.ts";
import { figure, p } from "./paper.ts";

/** A bureau with an office, a ledger with twelve records of the office in 2026, and a definition that counts them. */
export async function figuredHouse() {
  const bureau = await makeUnit({ name: "江州市教育局" });
  const office = await makeUnit({ parent: bureau });
  const kind = await makeKind(null, undefined, "读书活动");
  const records = [];
  for (let month = 1; month <= 12; month++) {
    const date = `2026-${String(month).padStart(2, "0")}-10`;
    records.push(
      await makeRecord(kind, office, { date, values: { title: `第${month}次读书会`, people: month } }),
    );
  }
  const definition = await makeDefinition(kind, null, { name: "读书活动次数" });
  const people = await makeDefinition(kind, null, {
    ...{ name: "读书人数", measure: "人", formula: { aggregate: { type: "sum", field: "people" } } },
  });
  const asked = { unit: bureau.id, below: true, periodKind: "year" as const, year: 2026, part: 1 };
  const counted = (text: string, value: number | null, given: Partial<FigureAttributes> = {}): DocumentJson =>
    figure(text, { ...asked, name: "", definition: definition.id, value, ...given });
  return {
    ...{ bureau, office, kind, records, definition, people, asked, counted },
    drafter: await makeScope("drafter", bureau),
    reviewer: await makeScope("reviewer", bureau),
  };
}

/** A document of one section with these words in its only paragraph. */
export function paperOf(...words: (string | DocumentJson)[]): DocumentJson {
  return {
    type: "doc",
    content: [p("title", "2026年度工作总结"), p("level1", "理论学习"), p("body", ...words)],
  };
}
