import { expect, test } from "vitest";
import { makeScope, makeUnit, makeUser } from "../../tests/builders.ts";
import { testDatabase } from "../../tests/database.ts";
import { type AccessChange, onAccessChange } from "../auth/access-changes.ts";
import { checkPassword } from "../auth/password.ts";
import type { Scope } from "../auth/scope.ts";
import { signIn } from "../auth/sign-in.ts";
import { createUserInput, listUsersInput } from "./input.ts";
import { createUser, disableUser, editUser, resetPassword, unlockUser } from "./mutations.ts";
import { listUsers } from "./queries.ts";

const db = await testDatabase();

const list = (scope: Scope, filter: Record<string, unknown> = {}) =>
  listUsers(scope, listUsersInput.parse(filter));
const stored = (id: string) => db.user.findUniqueOrThrow({ where: { id } });
const drafter = { displayName: "周敏", role: "drafter" as const };

async function house() {
  const bureau = await makeUnit();
  const [office, sister] = [await makeUnit({ parent: bureau }), await makeUnit({ parent: bureau })];
  const user = await makeUser(office);
  return { bureau, office, sister, user, scope: await makeScope("administrator", bureau) };
}

async function announced(run: () => Promise<unknown>): Promise<AccessChange[]> {
  const told: AccessChange[] = [];
  const stop = onAccessChange((change) => told.push(change));
  await run();
  stop();
  return told;
}

test("another unit sees none of the users and changes nothing about them", async () => {
  const { office, sister, user } = await house();
  const missing = { code: "access.not-found" };
  const before = await stored(user.id);
  for (const unit of [await makeUnit(), sister]) {
    const other = await makeScope("administrator", unit);
    expect((await list(other)).users.map(({ id }) => id)).toEqual([other.userId]);
    expect((await list(other, { unit: office.id })).total).toBe(0);
    const create = createUser(other, { ...drafter, name: "zhoumin", unitId: office.id });
    await expect(create).rejects.toMatchObject(missing);
    const seize = { id: user.id, ...drafter, unitId: unit.id };
    await expect(editUser(other, seize)).rejects.toMatchObject(missing);
    const own = await makeUser(unit);
    const plant = { id: own.id, ...drafter, unitId: office.id };
    await expect(editUser(other, plant)).rejects.toMatchObject(missing);
    await expect(disableUser(other, { id: user.id, disabled: true })).rejects.toMatchObject(missing);
    await expect(resetPassword(other, { id: user.id })).rejects.toMatchObject(missing);
    await expect(unlockUser(other, { id: user.id })).rejects.toMatchObject(missing);
  }
  expect(await stored(user.id)).toEqual(before);
});

test("only administrators see and change users", async () => {
  const { office, bureau, user } = await house();
  const refused = { code: "access.forbidden" };
  for (const role of ["drafter", "reviewer", "contributor", "viewer"] as const) {
    const scope = await makeScope(role, bureau);
    await expect(list(scope)).rejects.toMatchObject(refused);
    const create = createUser(scope, { ...drafter, name: `new-${role}`, unitId: office.id });
    await expect(create).rejects.toMatchObject(refused);
    const raise = { id: scope.userId, ...drafter, role: "administrator" as const, unitId: bureau.id };
    await expect(editUser(scope, raise)).rejects.toMatchObject(refused);
    await expect(disableUser(scope, { id: user.id, disabled: true })).rejects.toMatchObject(refused);
    await expect(resetPassword(scope, { id: user.id })).rejects.toMatchObject(refused);
    await expect(unlockUser(scope, { id: user.id })).rejects.toMatchObject(refused);
  }
});

test("a new user signs in with the password that was made up, whatever the case of the name", async () => {
  const { office, sister, scope } = await house();
  const typed = { ...drafter, name: " ZhouMin1 ", unitId: office.id };
  const { id, password } = await createUser(scope, createUserInput.parse(typed));
  expect(await stored(id)).toMatchObject({ name: "zhoumin1", unitId: office.id, role: "drafter" });
  await expect(signIn("ZHOUMIN1", password!, "::1")).resolves.toMatchObject({ userId: id });

  const same = createUser(scope, createUserInput.parse({ ...typed, unitId: sister.id }));
  await expect(same).rejects.toMatchObject({ code: "input.taken", values: { value: "zhoumin1" } });
  expect(createUserInput.safeParse({ ...typed, password: "short-7" }).success).toBe(false);

  await db.unit.update({ where: { id: sister.id }, data: { archivedAt: new Date() } });
  const late = createUser(scope, { ...drafter, name: "late", unitId: sister.id });
  await expect(late).rejects.toMatchObject({ code: "unit.archived" });
});

test("a changed role or unit is announced, and the audit table has both sides", async () => {
  const { office, sister, user, scope } = await house();
  const change = { id: user.id, displayName: "林峰", role: "viewer" as const, unitId: sister.id };
  expect(await announced(() => editUser(scope, change))).toEqual([{ userId: user.id }]);
  const [event] = await db.auditEvent.findMany({ where: { objectId: user.id } });
  expect(event).toMatchObject({ action: "user.edit", objectName: "林峰", unitPath: sister.path });
  expect(event!.detail).toEqual({
    roleBefore: "drafter",
    role: "viewer",
    unitBefore: office.name,
    unit: sister.name,
    before: user.displayName,
  });
});

test("a disabled user has no session left and stays out until enabled", async () => {
  const { office, scope } = await house();
  const victim = await makeScope("drafter", office);
  const told = await announced(() => disableUser(scope, { id: victim.userId, disabled: true }));
  expect(told).toEqual([{ userId: victim.userId }]);
  expect(await db.session.count({ where: { userId: victim.userId } })).toBe(0);
  expect((await list(scope, { state: "disabled" })).users.map(({ id }) => id)).toEqual([victim.userId]);

  await db.unit.update({ where: { id: office.id }, data: { archivedAt: new Date() } });
  const back = { id: victim.userId, disabled: false };
  await expect(disableUser(scope, back)).rejects.toMatchObject({ code: "unit.archived" });
  await db.unit.update({ where: { id: office.id }, data: { archivedAt: null } });
  await disableUser(scope, back);
  expect((await stored(victim.userId)).disabledAt).toBeNull();
});

test("a reset password ends all sessions and unlocks; unlocking keeps them", async () => {
  const { office, scope } = await house();
  const user = await makeScope("drafter", office);
  const locked = { failedSignIns: 3, lockedUntil: new Date(Date.now() + 600_000) };
  await db.user.update({ where: { id: user.userId }, data: locked });
  expect((await list(scope, { state: "locked" })).users).toMatchObject([
    { id: user.userId, state: "locked" },
  ]);
  await unlockUser(scope, { id: user.userId });
  expect(await stored(user.userId)).toMatchObject({ failedSignIns: 0, lockedUntil: null });
  expect(await db.session.count({ where: { userId: user.userId } })).toBe(1);

  await db.user.update({ where: { id: user.userId }, data: locked });
  let made: string | null = null;
  const told = await announced(async () => {
    made = (await resetPassword(scope, { id: user.userId })).password;
  });
  expect(told).toEqual([{ userId: user.userId }]);
  const { passwordHash, lockedUntil } = await stored(user.userId);
  expect(await checkPassword(passwordHash, made!)).toBe(true);
  expect(lockedUntil).toBeNull();
  expect(await db.session.count({ where: { userId: user.userId } })).toBe(0);

  expect(await resetPassword(scope, { id: user.userId, password: "typed-by-hand" })).toEqual({
    password: null,
  });
  expect(await checkPassword((await stored(user.userId)).passwordHash, "typed-by-hand")).toBe(true);
});

test("the last active administrator of the topmost unit stays one, also when two act at once", async () => {
  const { bureau, office, scope } = await house();
  const self = { id: scope.userId, displayName: "沈启明", role: "administrator" as const };
  const last = { code: "user.last-administrator" };
  await makeUser(bureau, { role: "administrator", disabledAt: new Date() });
  await makeUser(office, { role: "administrator" });
  await expect(disableUser(scope, { id: scope.userId, disabled: true })).rejects.toMatchObject(last);
  const demoted = editUser(scope, { ...self, role: "viewer", unitId: bureau.id });
  await expect(demoted).rejects.toMatchObject(last);
  await expect(editUser(scope, { ...self, unitId: office.id })).rejects.toMatchObject(last);
  await editUser(scope, { ...self, unitId: bureau.id });

  const second = await makeScope("administrator", bureau);
  const results = await Promise.allSettled([
    disableUser(scope, { id: second.userId, disabled: true }),
    disableUser(second, { id: scope.userId, disabled: true }),
  ]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("the list is narrowed by words, role, unit with all below it, and page", async () => {
  const { bureau, office, sister, user, scope } = await house();
  const room = await makeUnit({ parent: office, name: `${office.name}一组` });
  const inside = await makeUser(room, { displayName: "Chen Hao", role: "viewer" });
  await makeUser(sister);
  const ids = async (filter: Record<string, unknown>) =>
    (await list(scope, filter)).users.map(({ id }) => id);
  expect(await ids({ text: "chen" })).toEqual([inside.id]);
  expect(await ids({ text: inside.name.toUpperCase() })).toEqual([inside.id]);
  expect(await ids({ text: "_" })).toEqual([]);
  expect(await ids({ role: "viewer" })).toEqual([inside.id]);
  expect(await ids({ unit: office.id })).toEqual([user.id, inside.id]);
  expect(await list(scope, { unit: bureau.id, page: 2 })).toMatchObject({ users: [], total: 4, pages: 1 });
});
