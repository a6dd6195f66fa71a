import { expect, test } from "vitest";
import { makeScope, makeUnit } from "../../tests/builders.ts";
import { testDatabase } from "../../tests/database.ts";
import type { Scope } from "../auth/scope.ts";
import { fromNotation } from "./built-in/notation.ts";
import { archiveTemplate, copyTemplate, createTemplate, editTemplate, swapTemplates } from "./mutations.ts";
import { findTemplate, listTemplates, visibleTemplates } from "./queries.ts";

const db = await testDatabase();

const everything = { search: "", archived: false };
const words = (heading: string) => ({
  heading,
  guidance: "写清次数。",
  body: fromNotation("### **抓学习。**全年{{number:次数}}次，{{人数}}人参加。"),
  position: 10,
});
const headings = async (scope: Scope) => (await visibleTemplates(scope)).map(({ heading }) => heading);

async function family() {
  const bureau = await makeUnit();
  const [office, sister] = [await makeUnit({ parent: bureau }), await makeUnit({ parent: bureau })];
  return {
    bureau: await makeScope("administrator", bureau),
    office: await makeScope("drafter", office),
    sister: await makeScope("drafter", sister),
  };
}

async function makeBuiltIn(heading: string) {
  const body = fromNotation("{{number:年份}}年。");
  return db.sectionTemplate.create({ data: { key: heading, heading, body, position: 1 } });
}

test("a template reaches its unit, the units above and the units below; another unit sees nothing", async () => {
  const { bureau, office, sister } = await family();
  const stranger = await makeScope("administrator", await makeUnit());
  const own = await createTemplate(office, words("科室模板"));
  await createTemplate(bureau, words("全局模板"));

  expect(await headings(bureau)).toEqual(expect.arrayContaining(["科室模板", "全局模板"]));
  expect(await headings(office)).toEqual(expect.arrayContaining(["科室模板", "全局模板"]));
  expect(await headings(sister)).toContain("全局模板");
  for (const other of [sister, stranger]) {
    expect(await headings(other)).not.toContain("科室模板");
    expect(await listTemplates(other, { search: "科室", archived: false })).toEqual([]);
    expect(await findTemplate(other, own)).toBeNull();
    const missing = { code: "access.not-found" };
    const change = { ...words("夺来"), id: own, updatedAt: new Date() };
    await expect(editTemplate(other, change)).rejects.toMatchObject(missing);
    await expect(copyTemplate(other, { id: own })).rejects.toMatchObject(missing);
    await expect(archiveTemplate(other, { id: own, archived: true })).rejects.toMatchObject(missing);
    const mine = await createTemplate(other, words("自己的"));
    await expect(swapTemplates(other, { id: mine, with: own })).rejects.toMatchObject(missing);
  }
});

test("who may only read a template may copy it, not change it", async () => {
  const { bureau, office } = await family();
  const above = await createTemplate(bureau, words("全局模板"));
  const { id: builtIn } = await makeBuiltIn("理论学习");
  for (const id of [above, builtIn]) {
    const { updatedAt } = (await findTemplate(office, id))!;
    await expect(editTemplate(office, { ...words("改"), id, updatedAt })).rejects.toMatchObject({
      code: "access.forbidden",
    });
    const copy = await findTemplate(office, await copyTemplate(office, { id }));
    expect(copy).toMatchObject({ mayEdit: true, heading: (await findTemplate(office, id))!.heading });
  }
  expect(await findTemplate(bureau, builtIn)).toMatchObject({ mayEdit: true, unit: null });
});

test("a copy beside its source is called one, but an opening stays one", async () => {
  const { office } = await family();
  for (const [heading, expected] of [
    ["学习", "学习（副本）"],
    ["", ""],
  ] as const) {
    const id = await copyTemplate(office, { id: await createTemplate(office, words(heading)) });
    expect(await findTemplate(office, id)).toMatchObject({ heading: expected });
  }
});

test.each(["viewer", "contributor", "reviewer"] as const)("a %s cannot make templates", async (role) => {
  const scope = await makeScope(role, await makeUnit());
  await expect(createTemplate(scope, words("学习"))).rejects.toMatchObject({ code: "access.forbidden" });
});

test("of two people who change the same state the second is told, and nothing is overwritten", async () => {
  const { bureau, office } = await family();
  const id = await createTemplate(office, words("学习"));
  const { updatedAt } = (await findTemplate(office, id))!;
  const next = await editTemplate(office, { ...words("学习一"), id, updatedAt });
  await expect(editTemplate(bureau, { ...words("学习二"), id, updatedAt })).rejects.toMatchObject({
    code: "template.changed",
  });
  expect(await findTemplate(bureau, id)).toMatchObject({ heading: "学习一", updatedAt: next });
  await editTemplate(bureau, { ...words("学习三"), id, updatedAt: next });
});

test("archiving and reordering do not make an old state look new", async () => {
  const { office } = await family();
  const [id, other] = [
    await createTemplate(office, words("学习")),
    await createTemplate(office, words("宣传")),
  ];
  for (let round = 0; round < 10; round += 1) {
    const { updatedAt } = (await findTemplate(office, id))!;
    await Promise.all([
      archiveTemplate(office, { id, archived: round % 2 === 0 }),
      swapTemplates(office, { id: other, with: id }),
      swapTemplates(office, { id, with: other }),
      editTemplate(office, { ...words(`学习${round}`), id, updatedAt }),
    ]);
    const late = editTemplate(office, { ...words("迟来的"), id, updatedAt });
    await expect(late).rejects.toMatchObject({ code: "template.changed" });
    expect(await findTemplate(office, id)).toMatchObject({ heading: `学习${round}` });
  }
});

test("lists with words, number of blanks and what is put away", async () => {
  const { office } = await family();
  const id = await createTemplate(office, words("舆情监测"));
  await createTemplate(office, words("理论学习"));
  expect(await listTemplates(office, { search: "舆情", archived: false })).toMatchObject([
    { heading: "舆情监测", blanks: 2, mayEdit: true },
  ]);
  expect(await listTemplates(office, { search: "%", archived: false })).toEqual([]);
  expect(await listTemplates(office, { search: "_", archived: false })).toEqual([]);
  await archiveTemplate(office, { id, archived: true });
  expect(await headings(office)).not.toContain("舆情监测");
  expect(await listTemplates(office, { search: "", archived: true })).toMatchObject([{ id }]);
  await archiveTemplate(office, { id, archived: false });
  expect(await headings(office)).toContain("舆情监测");
});

test.each([
  ["%", ["完成率100%"]],
  ["_", ["Media_reports"]],
  ["\\", ["甲\\乙"]],
  ["MEDIA", ["Media_reports"]],
  ["次数", ["Media_reports", "完成率100%", "甲\\乙"]],
])("a search for %j finds what contains it", async (search, expected) => {
  const { office } = await family();
  for (const heading of ["完成率100%", "Media_reports", "甲\\乙"])
    await createTemplate(office, words(heading));
  const found = await listTemplates(office, { search, archived: false });
  expect(found.map(({ heading }) => heading).toSorted()).toEqual(expected.toSorted());
});

test("neighbours change places, also when both had the same", async () => {
  const { office } = await family();
  const mine = async () =>
    (await listTemplates(office, everything)).filter((row) => row.unit).map(({ heading }) => heading);
  const a = await createTemplate(office, words("甲"));
  const b = await createTemplate(office, words("乙"));
  const [first] = await mine();
  const [upper, lower] = first === "甲" ? [a, b] : [b, a];
  const before = await mine();
  await swapTemplates(office, { id: lower, with: upper });
  expect(await mine()).toEqual(before.toReversed());
  await swapTemplates(office, { id: lower, with: upper });
  expect(await mine()).toEqual(before);
});

test.each([
  ["template.invalid", { type: "doc", content: [{ type: "video" }] }],
  ["template.invalid", {}],
  ["template.outside", fromNotation("^ 总结标题")],
  ["template.picture", { type: "doc", content: [{ type: "image", attrs: { id: "x" } }] }],
  ["template.too-long", fromNotation("学".repeat(300_000))],
])("refuses a skeleton that does not fit: %s", async (code, body) => {
  const scope = await makeScope("drafter", await makeUnit());
  await expect(createTemplate(scope, { ...words("学习"), body })).rejects.toMatchObject({ code });
  expect((await headings(scope)).includes("学习")).toBe(false);
});

test("every change stands in the audit table", async () => {
  const { office } = await family();
  const id = await createTemplate(office, words("学习"));
  await archiveTemplate(office, { id, archived: true });
  const rows = await db.auditEvent.findMany({ where: { objectId: id }, orderBy: { id: "asc" } });
  expect(rows).toMatchObject([
    { action: "template.create", unitPath: office.unitPath, userId: office.userId },
    { action: "template.archive", objectName: "学习" },
  ]);
});
