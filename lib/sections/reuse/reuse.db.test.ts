import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Summary, Unit } from "../../../prisma/client/client.ts";
import { makeScope, makeSections, makeSummary, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import type { Scope } from "../../auth/scope.ts";
import type { ParagraphStyle } from "../../document/paragraph-styles.ts";
import type { DocumentJson } from "../../document/schema.ts";
import { carrySection, findSection } from "./queries.ts";

const db = await testDatabase();

const line = (style: ParagraphStyle, words: string, attrs = {}): DocumentJson => ({
  type: "paragraph",
  attrs: { style, ...attrs },
  content: words ? [{ type: "text", text: words }] : [],
});

const study = randomUUID();

const lastYear = [
  line("title", "2025年度工作总结"),
  line("body", "2025年工作如下。"),
  line("level1", "理论学习", { id: study }),
  line("body", "2025年集中学习13次。"),
  line("body", "邀请专家辅导。"),
  line("level1", "新闻宣传", { id: randomUUID() }),
  line("body", "刊发稿件412篇。"),
  line("signer", "教育局"),
];

async function stored(scope: Scope, content: DocumentJson[], year: number): Promise<Summary> {
  const doc = { type: "doc", content };
  const summary = await makeSummary(scope, { doc, year });
  await makeSections(summary);
  return summary;
}

async function idOf(summary: { id: string }, key: string): Promise<string> {
  return (await db.section.findFirstOrThrow({ where: { summaryId: summary.id, key } })).id;
}

const words = (doc: DocumentJson) => (doc.content ?? []).map((block) => block.content?.[0]?.text ?? "");

let office: Unit;
let drafter: Scope;
let sister: Scope;
let old: Summary;
let draft: Summary;
let id: string;

beforeAll(async () => {
  const bureau = await makeUnit();
  office = await makeUnit({ parent: bureau });
  drafter = await makeScope("drafter", office);
  sister = await makeScope("drafter", await makeUnit({ parent: bureau }));
  old = await stored(drafter, lastYear, 2025);
  const source = `${old.id}/${study}`;
  const carried = [
    line("level1", "理论学习", { id: randomUUID(), source }),
    line("body", "2026年集中学习13次。", { source }),
  ];
  draft = await stored(drafter, [line("title", "2026年度工作总结"), ...carried], 2026);
  id = await idOf(old, study);
  await stored(await makeScope("drafter", bureau), [line("level1", "局机关", { source })], 2026);
});

describe("findSection", () => {
  test("gives the blocks of one section and what it is part of", async () => {
    const found = await findSection(drafter, id);
    expect(found).toMatchObject({
      ...{ id, key: study, heading: "理论学习", number: 1, summaryId: old.id, year: 2025 },
      ...{ summaryTitle: "2025年度工作总结", unitName: office.shortName, state: "drafting", template: null },
    });
    expect(words(found!.doc)).toEqual(["理论学习", "2025年集中学习13次。", "邀请专家辅导。"]);
  });

  test("leaves title and signature out, and counts sections", async () => {
    const { key } = await db.section.findFirstOrThrow({ where: { summaryId: old.id, position: 2 } });
    const last = await findSection(drafter, await idOf(old, key));
    expect(last?.number).toBe(2);
    expect(words(last!.doc)).toEqual(["新闻宣传", "刊发稿件412篇。"]);
    const opening = await findSection(drafter, await idOf(old, ""));
    expect(opening).toMatchObject({ heading: "", number: 0 });
    expect(words(opening!.doc)).toEqual(["2025年工作如下。"]);
  });

  test("names the summaries within reach that carried it over, and where it came from", async () => {
    expect((await findSection(drafter, id))?.usedBy.map(({ id }) => id)).toEqual([draft.id]);
    const { key } = await db.section.findFirstOrThrow({ where: { summaryId: draft.id } });
    const later = await findSection(drafter, await idOf(draft, key));
    expect(later?.sources).toMatchObject([{ id, heading: "理论学习", summary: { id: old.id, year: 2025 } }]);
  });

  test("another unit sees nothing, nor anybody what was deleted", async () => {
    expect(await findSection(sister, id)).toBeNull();
    expect(await findSection(drafter, "1")).toBeNull();
    const gone = await stored(drafter, lastYear, 2024);
    const section = await idOf(gone, study);
    await db.summary.update({ where: { id: gone.id }, data: { deletedAt: new Date() } });
    expect(await findSection(drafter, section)).toBeNull();
  });
});

describe("carrySection", () => {
  test("moves the year, marks the count and names the source", async () => {
    const { blocks } = await carrySection(drafter, id, { summaryId: draft.id });
    expect(blocks).toHaveLength(3);
    expect(blocks.map(({ attrs }) => attrs?.source)).toEqual(Array(3).fill(`${old.id}/${study}`));
    const marked = blocks[1]?.content?.filter(({ marks }) => marks?.[0]?.type === "carriedOver");
    expect(marked?.map(({ text }) => text)).toEqual(["2026年", "13次"]);
  });

  test("takes only the blocks that were asked for", async () => {
    const { blocks } = await carrySection(drafter, id, { summaryId: draft.id, paragraphs: [2, 99] });
    expect(words({ content: blocks })).toEqual(["邀请专家辅导。"]);
  });

  test("needs both the section and the summary to be within reach", async () => {
    const own = await stored(sister, lastYear, 2026);
    await expect(carrySection(sister, id, { summaryId: own.id })).rejects.toThrow("access.not-found");
    await expect(carrySection(drafter, id, { summaryId: own.id })).rejects.toThrow("access.not-found");
  });
});
