import { expect, test } from "vitest";
import { makeScope, makeSummary, makeUnit, makeUser } from "../../tests/builders.ts";
import { testDatabase } from "../../tests/database.ts";
import { type AccessChange, onAccessChange } from "../auth/access-changes.ts";
import { archiveUnit, createUnit, moveUnit, renameUnit } from "./mutations.ts";
import { listUnits } from "./queries.ts";

const db = await testDatabase();

const missing = { code: "access.not-found" };
const words = { name: "人事科", shortName: "人事", kind: "office" as const };

async function tree() {
  const bureau = await makeUnit();
  const [school, office] = [await makeUnit({ parent: bureau }), await makeUnit({ parent: bureau })];
  const grade = await makeUnit({ parent: school });
  return { bureau, school, office, grade, scope: await makeScope("administrator", bureau) };
}

test("another unit sees nothing of the tree and changes nothing in it", async () => {
  const { bureau, school, office, grade } = await tree();
  for (const unit of [await makeUnit(), office]) {
    const other = await makeScope("administrator", unit);
    expect((await listUnits(other, { archived: true })).map(({ id }) => id)).toEqual([unit.id]);
    await expect(createUnit(other, { parentId: school.id, ...words })).rejects.toMatchObject(missing);
    await expect(renameUnit(other, { id: school.id, ...words })).rejects.toMatchObject(missing);
    await expect(moveUnit(other, { id: grade.id, parentId: unit.id })).rejects.toMatchObject(missing);
    await expect(moveUnit(other, { id: unit.id, parentId: bureau.id })).rejects.toMatchObject(missing);
    await expect(archiveUnit(other, { id: grade.id, archived: true })).rejects.toMatchObject(missing);
  }
  expect(await db.unit.findUnique({ where: { id: grade.id } })).toMatchObject(grade);
});

test("only administrators change the tree", async () => {
  const { bureau, school, office } = await tree();
  const refused = { code: "access.forbidden" };
  for (const role of ["drafter", "reviewer", "contributor", "viewer"] as const) {
    const scope = await makeScope(role, bureau);
    await expect(createUnit(scope, { parentId: school.id, ...words })).rejects.toMatchObject(refused);
    await expect(renameUnit(scope, { id: school.id, ...words })).rejects.toMatchObject(refused);
    await expect(moveUnit(scope, { id: school.id, parentId: office.id })).rejects.toMatchObject(refused);
    await expect(archiveUnit(scope, { id: office.id, archived: true })).rejects.toMatchObject(refused);
  }
});

test("a new unit stands last below its parent and is audited", async () => {
  const { bureau, scope } = await tree();
  const id = await createUnit(scope, { parentId: bureau.id, ...words });
  expect(await db.unit.findUnique({ where: { id } })).toMatchObject({
    ...words,
    path: `${bureau.path}${id}/`,
    position: 1,
  });
  const again = createUnit(scope, { parentId: bureau.id, ...words });
  await expect(again).rejects.toMatchObject({ code: "input.taken", values: { value: "人事科" } });
  await renameUnit(scope, { id, ...words, name: "组织人事科" });
  const rows = await db.auditEvent.findMany({ where: { objectId: id }, orderBy: { id: "asc" } });
  expect(rows).toMatchObject([
    { action: "unit.create", objectName: "人事科", unitPath: `${bureau.path}${id}/` },
    { action: "unit.rename", objectName: "组织人事科", detail: { before: "人事科" } },
  ]);
});

test("a moved unit takes all below it along, and open documents are told", async () => {
  const { bureau, school, office, grade, scope } = await tree();
  const author = await makeUser(grade);
  const summary = await makeSummary({ unitId: grade.id, userId: author.id });
  const told: AccessChange[] = [];
  const stop = onAccessChange((change) => told.push(change));
  await moveUnit(scope, { id: school.id, parentId: office.id });
  stop();
  const units = await listUnits(scope, { archived: false });
  expect(units.map(({ id, depth, path }) => ({ id, depth, path }))).toEqual([
    { id: bureau.id, depth: 0, path: bureau.path },
    { id: office.id, depth: 1, path: office.path },
    { id: school.id, depth: 2, path: `${office.path}${school.id}/` },
    { id: grade.id, depth: 3, path: `${office.path}${school.id}/${grade.id}/` },
  ]);
  expect(told).toEqual([{ summaryId: summary.id }]);
});

test("no unit goes below itself, also when two are moved at once", async () => {
  const { school, office, grade, scope } = await tree();
  const circle = { code: "unit.circle" };
  await expect(moveUnit(scope, { id: school.id, parentId: grade.id })).rejects.toMatchObject(circle);
  await expect(moveUnit(scope, { id: school.id, parentId: school.id })).rejects.toMatchObject(circle);
  await expect(moveUnit(scope, { id: scope.unitId, parentId: office.id })).rejects.toMatchObject(circle);
  const results = await Promise.allSettled([
    moveUnit(scope, { id: school.id, parentId: office.id }),
    moveUnit(scope, { id: office.id, parentId: school.id }),
  ]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await listUnits(scope, { archived: false })).toHaveLength(4);
});

test("a unit is put away only when nobody and nothing is left in it", async () => {
  const { school, grade, scope } = await tree();
  const away = (id: string) => archiveUnit(scope, { id, archived: true });
  const author = await makeUser(grade);
  const summary = await makeSummary({ unitId: grade.id, userId: author.id });
  await expect(away(school.id)).rejects.toMatchObject({ code: "unit.has-units", values: { n: 1 } });
  await expect(away(grade.id)).rejects.toMatchObject({ code: "unit.has-people", values: { n: 1 } });
  await db.user.update({ where: { id: author.id }, data: { disabledAt: new Date() } });
  await expect(away(grade.id)).rejects.toMatchObject({ code: "unit.has-summaries", values: { n: 1 } });
  await db.summary.update({ where: { id: summary.id }, data: { state: "final" } });
  await away(grade.id);
  await away(school.id);

  const shut = { code: "unit.archived" };
  expect(await listUnits(scope, { archived: false })).toHaveLength(2);
  await expect(createUnit(scope, { parentId: school.id, ...words })).rejects.toMatchObject(shut);
  await expect(archiveUnit(scope, { id: grade.id, archived: false })).rejects.toMatchObject(shut);
  await archiveUnit(scope, { id: school.id, archived: false });
  await archiveUnit(scope, { id: grade.id, archived: false });
  expect(await listUnits(scope, { archived: false })).toHaveLength(4);
});
