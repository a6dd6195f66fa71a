import { expect, test } from "vitest";
import { makeScope, makeUnit, testPassword } from "../../tests/builders.ts";
import { testDatabase } from "../../tests/database.ts";
import { type AccessChange, onAccessChange } from "./access-changes.ts";
import { changePasswordInput } from "./input.ts";
import { changePassword } from "./mutations.ts";
import { signIn } from "./sign-in.ts";
import { lockAfter, lockMinutes } from "./tries.ts";

const db = await testDatabase();

test("a new password ends the other sessions, is announced and audited", async () => {
  const scope = await makeScope("viewer", await makeUnit());
  const { name } = await db.user.findUniqueOrThrow({ where: { id: scope.userId } });
  await signIn(name, testPassword, "::1");
  const told: AccessChange[] = [];
  const stop = onAccessChange((change) => told.push(change));
  await changePassword(scope, { current: testPassword, next: "Northhill-2027" });
  stop();
  expect(told).toEqual([{ userId: scope.userId }]);
  const left = await db.session.findMany({ where: { userId: scope.userId }, select: { id: true } });
  expect(left).toEqual([{ id: scope.sessionId }]);
  await expect(signIn(name, testPassword, "::1")).rejects.toMatchObject({ code: "access.wrong-password" });
  await signIn(name, "Northhill-2027", "::1");
  const changed = { objectId: scope.userId, action: "user.change-password" };
  expect(await db.auditEvent.count({ where: changed })).toBe(1);
});

test("who does not know the current one changes nothing", async () => {
  const scope = await makeScope("administrator", await makeUnit());
  const before = await db.user.findUniqueOrThrow({ where: { id: scope.userId } });
  const change = changePassword(scope, { current: "wrong", next: "Northhill-2027" });
  await expect(change).rejects.toMatchObject({ code: "access.wrong-current" });
  const after = await db.user.findUniqueOrThrow({ where: { id: scope.userId } });
  expect(after).toEqual({ ...before, failedSignIns: 1 });
  const tried = { objectId: scope.userId, action: "user.change-password", succeeded: false };
  expect(await db.auditEvent.count({ where: tried })).toBe(1);
});

test("guessing the current one locks the account, also for the right one", async () => {
  const scope = await makeScope("drafter", await makeUnit());
  const change = (current: string) => changePassword(scope, { current, next: "Northhill-2027" });
  for (let n = 1; n < lockAfter; n += 1) await change("wrong").catch(() => {});
  const locked = { code: "access.locked", values: { minutes: lockMinutes } };
  await expect(change("wrong")).rejects.toMatchObject(locked);
  await expect(change(testPassword)).rejects.toMatchObject(locked);
  const { name } = await db.user.findUniqueOrThrow({ where: { id: scope.userId } });
  await expect(signIn(name, testPassword, "::1")).rejects.toMatchObject(locked);
});

test("the right one gives the tries back", async () => {
  const scope = await makeScope("drafter", await makeUnit());
  const change = (current: string) => changePassword(scope, { current, next: "Northhill-2027" });
  await change("wrong").catch(() => {});
  await change(testPassword);
  const { failedSignIns } = await db.user.findUniqueOrThrow({ where: { id: scope.userId } });
  expect(failedSignIns).toBe(0);
});

test.each([
  ["1234567", false],
  ["12345678", true],
  ["密".repeat(200), true],
  ["密".repeat(201), false],
])("the new password %j fits: %s", (next, fits) => {
  expect(changePasswordInput.safeParse({ current: testPassword, next }).success).toBe(fits);
});
