import { expect, test } from "vitest";
import { makeScope, makeUnit } from "../../tests/builders.ts";
import { testDatabase } from "../../tests/database.ts";
import { fromNotation } from "../templates/built-in/notation.ts";
import { archiveTemplate, createTemplate } from "../templates/mutations.ts";
import { usableTemplates } from "../templates/queries.ts";
import { archiveOutline, copyOutline, createOutline, editOutline } from "./mutations.ts";
import { findOutline, listOutlines, outlineSections } from "./queries.ts";

const db = await testDatabase();

const title = "{unit}{period}工作总结";

async function family() {
  const bureau = await makeUnit();
  const [office, sister] = [await makeUnit({ parent: bureau }), await makeUnit({ parent: bureau })];
  return {
    bureau: await makeScope("administrator", bureau),
    office: await makeScope("drafter", office),
    sister: await makeScope("drafter", sister),
  };
}

const template = (scope: Parameters<typeof createTemplate>[0], heading: string) =>
  createTemplate(scope, { heading, guidance: "", body: fromNotation("正文。"), position: 10 });

test("an outline reaches its unit and those above and below; another unit sees nothing", async () => {
  const { bureau, office, sister } = await family();
  const templateIds = [await template(bureau, "学习"), await template(office, "宣传")];
  const id = await createOutline(office, { name: "年度总结", title, templateIds });
  expect(await findOutline(bureau, id)).toMatchObject({
    mayEdit: true,
    items: [{ heading: "学习" }, { heading: "宣传" }],
  });
  expect(await listOutlines(office, { archived: false })).toMatchObject([{ name: "年度总结", sections: 2 }]);

  const stranger = await makeScope("administrator", await makeUnit());
  for (const other of [sister, stranger]) {
    expect(await listOutlines(other, { archived: false })).toEqual([]);
    expect(await findOutline(other, id)).toBeNull();
    const missing = { code: "access.not-found" };
    const change = { id, updatedAt: new Date(), name: "夺来", title, templateIds };
    await expect(editOutline(other, change)).rejects.toMatchObject(missing);
    await expect(copyOutline(other, { id })).rejects.toMatchObject(missing);
    await expect(archiveOutline(other, { id, archived: true })).rejects.toMatchObject(missing);
  }
});

test("an outline cannot take a template that its readers do not see", async () => {
  const { bureau, office, sister } = await family();
  const theirs = await template(sister, "宣传");
  const common = await template(bureau, "学习");
  const refused = { code: "access.not-found" };
  for (const scope of [bureau, office]) {
    const input = { name: "总结", title, templateIds: [common, theirs] };
    await expect(createOutline(scope, input)).rejects.toMatchObject(refused);
    const id = await createOutline(scope, { ...input, templateIds: [common] });
    const { updatedAt } = (await findOutline(scope, id))!;
    await expect(editOutline(scope, { ...input, id, updatedAt })).rejects.toMatchObject(refused);
    expect((await findOutline(scope, id))!.items).toHaveLength(1);
    expect((await usableTemplates(scope, scope.unitPath)).map((row) => row.id)).not.toContain(theirs);
  }
});

test("a put away template stays in the outlines that have it", async () => {
  const { office } = await family();
  const id = await template(office, "宣传");
  const outline = await createOutline(office, { name: "总结", title, templateIds: [id] });
  await archiveTemplate(office, { id, archived: true });
  const { updatedAt, items } = (await findOutline(office, outline))!;
  expect(items).toMatchObject([{ templateId: id, archived: true }]);
  expect(await outlineSections(office, outline), "and in what is made from them").toMatchObject([{ id }]);
  await editOutline(office, { id: outline, updatedAt, name: "新名", title, templateIds: [id] });
  expect((await findOutline(office, outline))!.items).toHaveLength(1);
});

test("of two people who change the same state the second is told", async () => {
  const { bureau, office } = await family();
  const templateIds = [await template(office, "宣传")];
  const id = await createOutline(office, { name: "总结", title, templateIds });
  const { updatedAt } = (await findOutline(office, id))!;
  await editOutline(office, { id, updatedAt, name: "总结一", title, templateIds });
  const second = { id, updatedAt, name: "总结二", title, templateIds };
  await expect(editOutline(bureau, second)).rejects.toMatchObject({ code: "outline.changed" });
  expect(await findOutline(office, id)).toMatchObject({ name: "总结一", items: [{ heading: "宣传" }] });
});

test("a copy belongs to the own unit and leaves out what its readers do not see", async () => {
  const { bureau, office } = await family();
  const templateIds = [await template(bureau, "学习"), await template(office, "宣传")];
  const id = await createOutline(office, { name: "总结", title, templateIds });
  const copy = await findOutline(bureau, await copyOutline(bureau, { id }));
  expect(copy).toMatchObject({ unitPath: bureau.unitPath, items: [{ heading: "学习" }] });
  expect(await db.outlineItem.count({ where: { outlineId: id } })).toBe(2);
});

test("who may only read an outline cannot change it; a wrong title is refused", async () => {
  const { bureau, office } = await family();
  const templateIds = [await template(bureau, "学习")];
  const id = await createOutline(bureau, { name: "总结", title, templateIds });
  const { updatedAt } = (await findOutline(office, id))!;
  const change = { id, updatedAt, name: "改", title, templateIds };
  await expect(editOutline(office, change)).rejects.toMatchObject({ code: "access.forbidden" });
  await expect(archiveOutline(office, { id, archived: true })).rejects.toMatchObject({
    code: "access.forbidden",
  });
  const wrong = createOutline(office, { name: "总结", title: "{year}总结", templateIds });
  await expect(wrong).rejects.toMatchObject({ code: "outline.place", values: { place: "{year}" } });
});
