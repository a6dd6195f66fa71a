import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Summary } from "../../../prisma/client/client.ts";
import { makeScope, makeSections, makeSummary, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import type { Scope } from "../../auth/scope.ts";
import { suggestSections } from "./queries.ts";

const db = await testDatabase();

let chief: Scope;
let drafter: Scope;
let other: Scope;
let template: string;
let draft: Summary;

/** A summary with one section; its title says who will be found. */
async function stored(scope: Scope, title: string, heading: string, given: object, templateId?: string) {
  const attrs = { style: "level1", id: randomUUID(), template: templateId ?? null };
  const content = [
    { type: "paragraph", attrs: { style: "title" }, content: [{ type: "text", text: title }] },
    { type: "paragraph", attrs: { style: "body" }, content: [{ type: "text", text: `${title}的开头。` }] },
    { type: "paragraph", attrs, content: [{ type: "text", text: heading }] },
    { type: "paragraph", attrs: { style: "body" }, content: [{ type: "text", text: "按计划组织培训。" }] },
  ];
  const doc = { type: "doc", content };
  const summary = await makeSummary(scope, { doc, ...given });
  await makeSections(summary);
  return summary;
}

const suggested = async (scope: Scope, asked: { templateId?: string; heading?: string; key?: string }) => {
  const request = { summaryId: draft.id, key: "k", templateId: undefined, heading: "", ...asked };
  const hits = await suggestSections(scope, request);
  return hits.map(({ reason, summaryTitle }) => `${reason} ${summaryTitle}`);
};

beforeAll(async () => {
  const bureau = await makeUnit();
  const [office, sister] = [await makeUnit({ parent: bureau }), await makeUnit({ parent: bureau })];
  chief = await makeScope("reviewer", bureau);
  drafter = await makeScope("drafter", office);
  other = await makeScope("drafter", sister);
  const body = { type: "doc", content: [{ type: "paragraph" }] };
  template = (await db.sectionTemplate.create({ data: { heading: "教师队伍", body, unitId: bureau.id } })).id;
  draft = await stored(drafter, "今年", "教师队伍建设", { year: 2026 }, template);
  await stored(drafter, "前年", "教师队伍", { year: 2024 }, template);
  await stored(other, "别科去年", "教师队伍", { year: 2025 }, template);
  await stored(drafter, "去年", "教师队伍", { year: 2025 }, template);
  await stored(drafter, "去年三月", "教师队伍", { year: 2025, periodKind: "month", part: 3 }, template);
  await stored(drafter, "明年", "教师队伍", { year: 2027 }, template);
  await stored(drafter, "远些", "师资队伍", { year: 2025 });
  await stored(drafter, "无关", "校园安全", { year: 2025 });
});

describe("suggestSections", () => {
  test("begins with last year's of the same template, the own unit's first", async () => {
    expect(await suggested(chief, { templateId: template })).toEqual([
      "lastYear 去年",
      "lastYear 去年三月",
      "lastYear 别科去年",
      "sameTemplate 前年",
    ]);
  });

  test("goes on with the nearest by the words of the heading", async () => {
    const found = await suggested(drafter, { templateId: template, heading: "教师“队伍”建设" });
    expect(found.slice(0, 3)).toEqual(["lastYear 去年", "lastYear 去年三月", "sameTemplate 前年"]);
    expect(found.slice(3).toSorted()).toEqual(["near 明年", "near 远些"].toSorted());
  });

  test("ends with sections that only speak of it", async () => {
    const found = await suggested(drafter, { heading: "培训" });
    expect(found).toHaveLength(6);
    expect(found.every((line) => line.startsWith("near"))).toBe(true);
  });

  test("suggests other openings of the unit for an opening", async () => {
    const found = await suggested(chief, { key: "" });
    const lastYear = ["lastYear 去年", "lastYear 无关", "lastYear 远些"];
    expect(found.slice(0, 3).toSorted()).toEqual(lastYear.toSorted());
    expect(found.slice(3)).toEqual(["lastYear 去年三月"]);
    expect(await suggested(chief, { key: "k" })).toEqual([]);
  });

  test("another unit gets nothing, and nothing of another unit", async () => {
    expect(await suggested(other, { templateId: template, heading: "教师队伍" })).toEqual([]);
    expect((await suggested(drafter, { templateId: template })).join()).not.toContain("别科");
  });
});
