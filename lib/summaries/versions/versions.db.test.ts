import { expect, test } from "vitest";
import { makeDocument, makeScope, makeSummary, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { doc, figure, p } from "../../../tests/paper.ts";
import { parseDocument } from "../../document/schema.ts";
import { takeVersion } from "./mutations.ts";
import type { VersionReason } from "./version-reason.ts";

const db = await testDatabase();

const paper = (...paragraphs: string[]) =>
  doc(p("title", "年度工作总结"), ...paragraphs.map((words) => p("body", words)));

async function setUp() {
  const scope = await makeScope("drafter", await makeUnit());
  const { id } = await makeSummary(scope);
  const take = (words: string | string[], reason: VersionReason = "manual", label?: string) =>
    db.$transaction((tx) =>
      takeVersion(tx, scope, { summaryId: id, doc: paper(...[words].flat()), reason, label }),
    );
  return { scope, id, take };
}

test("versions are numbered, and say what came and went since the one before", async () => {
  const { scope, id, take } = await setUp();
  await take("全年学习十二次。", "manual", "送科长前");
  await take(["全年学习十五次。", "另有宣讲。"]);
  const versions = await db.summaryVersion.findMany({ where: { summaryId: id }, orderBy: { number: "asc" } });
  expect(versions).toMatchObject([
    {
      number: 1,
      label: "送科长前",
      authorId: scope.userId,
      authorName: scope.userName,
      characters: 14,
      added: 14,
      removed: 0,
    },
    { number: 2, label: "", characters: 19, added: 7, removed: 2 },
  ]);
  expect(parseDocument(versions[0]!.doc).eq(paper("全年学习十二次。"))).toBe(true);
});

test("nothing is ever overwritten: the database refuses", async () => {
  const { id, take } = await setUp();
  await take("一");
  const where = { summaryId: id };
  await expect(db.summaryVersion.updateMany({ where, data: { label: "x" } })).rejects.toThrow("append-only");
  await expect(db.summaryVersion.deleteMany({ where })).rejects.toThrow("append-only");
  await expect(db.$executeRaw`truncate summary_version`).rejects.toThrow("append-only");
  await expect(db.summary.delete({ where: { id } })).rejects.toThrow();
  expect(await db.summaryVersion.count({ where })).toBe(1);
});

test("two people who take a version at once get two numbers", async () => {
  const { id, take } = await setUp();
  const taken = await Promise.all(["一", "二", "三", "四"].map((words) => take(words)));
  expect(taken.map(({ number }) => number).toSorted()).toEqual([1, 2, 3, 4]);
  expect(await db.summaryVersion.count({ where: { summaryId: id } })).toBe(4);
});

test("what nobody asked for is not taken twice, what somebody asked for is", async () => {
  const { take } = await setUp();
  const numbers: number[] = [];
  const steps: [string, VersionReason][] = [
    ["一", "manual"],
    ["一", "automatic"],
    ["一", "before-restore"],
    ["一", "submitted"],
    ["一", "exported"],
    ["一", "exported"],
    ["二", "automatic"],
    ["二", "automatic"],
    ["二", "manual"],
  ];
  for (const [words, reason] of steps) numbers.push((await take(words, reason)).number);
  expect(numbers).toEqual([1, 1, 1, 2, 3, 3, 4, 4, 5]);
});

test("a version names everybody who wrote since the one before", async () => {
  const { id, take } = await setUp();
  const write = (...writers: string[]) =>
    db.summaryUpdate.create({ data: { summaryId: id, update: new Uint8Array([0, 0]), writers } });
  const writersOf = async (number: number) =>
    (await db.summaryVersion.findUniqueOrThrow({ where: { summaryId_number: { summaryId: id, number } } }))
      .writers;
  await db.summary.update({ where: { id }, data: { writers: ["周敏"] } });
  await write("李强");
  await write("周敏", "王芳");
  await take("一");
  expect((await writersOf(1)).toSorted()).toEqual(["周敏", "李强", "王芳"].toSorted());
  await write("王芳");
  await take("二");
  expect(await writersOf(2)).toEqual(["王芳"]);
  await take("三");
  expect(await writersOf(3)).toEqual([]);
});

test("a document of an older schema is read, and compared with", async () => {
  const { scope, id } = await setUp();
  const old = makeDocument(["全年学习12次。"]);
  await db.summaryVersion.create({
    data: {
      ...{ summaryId: id, number: 1, reason: "manual", authorName: "", doc: old, hash: "", schemaVersion: 3 },
      ...{ characters: 0, added: 0, removed: 0 },
    },
  });
  const now = parseDocument(makeDocument([])).replace(0, 0, doc(p("body", "学习", figure("12次"))).slice(0));
  const { number } = await db.$transaction((tx) =>
    takeVersion(tx, scope, { summaryId: id, doc: now, reason: "submitted" }),
  );
  expect(number).toBe(2);
});
