import { expect, test } from "vitest";
import type { User } from "../../prisma/client/client.ts";
import { makeScope, makeUnit, makeUser, testPassword } from "../../tests/builders.ts";
import { testDatabase, waitingForLocks } from "../../tests/database.ts";
import { type AccessChange, onAccessChange } from "./access-changes.ts";
import { scopeOfSession } from "./session.ts";
import { signIn, signOut } from "./sign-in.ts";
import { lockAfter, lockMinutes } from "./tries.ts";

const db = await testDatabase();

const wrong = { code: "access.wrong-password" };
const locked = { code: "access.locked", values: { minutes: lockMinutes } };
const enter = (user: User, password = testPassword) => signIn(user.name, password, "192.0.2.7");
const stored = (user: User) => db.user.findUniqueOrThrow({ where: { id: user.id } });
const sessions = (user: User) => db.session.count({ where: { userId: user.id } });
const times = <T>(n: number, run: (n: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: n }, (_, i) => run(i)));
const codes = (results: PromiseSettledResult<unknown>[]) =>
  results.map((result) => (result.status === "rejected" ? result.reason.code : "in")).toSorted();

async function failUntilLocked(user: User): Promise<void> {
  for (let n = 1; n < lockAfter; n += 1) await expect(enter(user, "wrong")).rejects.toMatchObject(wrong);
  await expect(enter(user, "wrong")).rejects.toMatchObject(locked);
}

test("the right password begins a session, whatever the case of the name and the spaces around it", async () => {
  const unit = await makeUnit();
  const user = await makeUser(unit);
  const begun = await signIn(` ${user.name.toUpperCase()} `, testPassword, "192.0.2.7");
  expect(begun).toMatchObject({ userId: user.id, userName: user.displayName });
  expect(await scopeOfSession(begun.sessionId, "::1")).toEqual({
    ...{ userId: user.id, userName: user.displayName, role: "drafter", sessionId: begun.sessionId },
    ...{ unitId: unit.id, unitPath: unit.path, address: "::1" },
  });
});

test.each(["", "longlake-2026", `${testPassword} `, "\u0000"])(
  "the password %j does not",
  async (password) => {
    const user = await makeUser(await makeUnit());
    await expect(enter(user, password)).rejects.toMatchObject(wrong);
    expect(await sessions(user)).toBe(0);
  },
);

test("a name that nobody has gets the same answer as a wrong password", async () => {
  await expect(signIn("nobody", testPassword, "::1")).rejects.toMatchObject(wrong);
  await expect(signIn("", "", "::1")).rejects.toMatchObject(wrong);
  await expect(signIn("no\0body", "\0", "::1")).rejects.toMatchObject(wrong);
});

test("ten failures lock the account, also for the right password, until the time is over", async () => {
  const user = await makeUser(await makeUnit());
  await failUntilLocked(user);
  await expect(enter(user)).rejects.toMatchObject(locked);
  expect(await sessions(user)).toBe(0);

  const lockedUntil = new Date(Date.now() + 61_000);
  await db.user.update({ where: { id: user.id }, data: { lockedUntil } });
  await expect(enter(user)).rejects.toMatchObject({ values: { minutes: 2 } });
  await db.user.update({ where: { id: user.id }, data: { lockedUntil: new Date(Date.now() - 1000) } });
  await expect(enter(user, "wrong")).rejects.toMatchObject(wrong);
  await enter(user);
  expect(await stored(user)).toMatchObject({ failedSignIns: 0, lockedUntil: null });
});

test("after the time all ten tries are there again", async () => {
  const user = await makeUser(await makeUnit());
  await failUntilLocked(user);
  await db.user.update({ where: { id: user.id }, data: { lockedUntil: new Date(Date.now() - 1000) } });
  await failUntilLocked(user);
});

test("the right password on the last try is right, and forgives the failures before", async () => {
  const user = await makeUser(await makeUnit());
  for (let round = 0; round < 2; round += 1) {
    for (let n = 1; n < lockAfter; n += 1) await expect(enter(user, "wrong")).rejects.toMatchObject(wrong);
    await enter(user);
  }
  expect(await stored(user)).toMatchObject({ failedSignIns: 0, lockedUntil: null });
});

test("guesses made at once are no more than ten", async () => {
  const user = await makeUser(await makeUnit());
  const results = await times(25, () => enter(user, "wrong"));
  expect(codes(results)).toEqual([
    ...Array(25 - lockAfter + 1).fill("access.locked"),
    ...Array(lockAfter - 1).fill("access.wrong-password"),
  ]);
  const late = await makeUser(await makeUnit(), { failedSignIns: lockAfter - 1 });
  const guesses = await times(12, (n) => enter(late, n === 11 ? testPassword : "wrong"));
  const tries = codes(guesses).filter((code) => code !== "access.locked");
  expect(tries.length).toBeLessThanOrEqual(1);
});

test("failures of one account leave others alone", async () => {
  const unit = await makeUnit();
  const [user, colleague] = [await makeUser(unit), await makeUser(unit)];
  await failUntilLocked(user);
  await enter(colleague);
});

test("a disabled user stays out, and learns so only with the right password", async () => {
  const user = await makeUser(await makeUnit(), { disabledAt: new Date() });
  await expect(enter(user, "wrong")).rejects.toMatchObject(wrong);
  await expect(enter(user)).rejects.toMatchObject({ code: "access.disabled" });
  expect(await sessions(user)).toBe(0);
  expect((await stored(user)).failedSignIns).toBe(0);
});

test("a password that is replaced while it is being checked opens nothing", async () => {
  const user = await makeUser(await makeUnit());
  const other = await makeUser(await makeUnit());
  const entering = await db.$transaction(async (tx) => {
    const { passwordHash } = other;
    await tx.user.update({ where: { id: user.id }, data: { passwordHash } });
    const begun = Promise.allSettled([enter(user)]);
    await expect.poll(() => waitingForLocks(db)).toBe(1);
    return { begun };
  });
  const [result] = await entering.begun;
  expect(codes([result!])).toEqual(["access.wrong-password"]);
  expect(await sessions(user)).toBe(0);
});

test("every attempt stands in the audit table, with the address and never the password", async () => {
  const unit = await makeUnit();
  const user = await makeUser(unit, { disabledAt: new Date() });
  await times(1, () => enter(user, "secret-guess"));
  await times(1, () => enter(user));
  await db.user.update({ where: { id: user.id }, data: { disabledAt: null } });
  const { sessionId } = await enter(user);
  await signOut(sessionId, "192.0.2.8");
  const rows = await db.auditEvent.findMany({ where: { objectId: user.id }, orderBy: { id: "asc" } });
  const common = { userId: user.id, objectName: user.displayName, unitPath: unit.path };
  const attempt = { ...common, action: "user.sign-in", address: "192.0.2.7" };
  expect(rows).toMatchObject([
    { ...attempt, succeeded: false, detail: { reason: "access.wrong-password" } },
    { ...attempt, succeeded: false, detail: { reason: "access.disabled" } },
    { ...attempt, succeeded: true },
    { ...common, action: "user.sign-out", address: "192.0.2.8", succeeded: true },
  ]);
  expect(JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? 0 : value))).not.toContain(
    "secret-guess",
  );
});

test("a session that has ended, run out or never was has no scope", async () => {
  const scope = await makeScope("drafter", await makeUnit());
  const out = { code: "access.signed-out" };
  await scopeOfSession(scope.sessionId, "::1");
  await db.session.update({ where: { id: scope.sessionId }, data: { expiresAt: new Date(Date.now() - 1) } });
  await expect(scopeOfSession(scope.sessionId, "::1")).rejects.toMatchObject(out);
  const unknown = "0198c0de-0000-7000-8000-000000000000";
  await expect(scopeOfSession(unknown, "::1")).rejects.toMatchObject(out);

  const user = await makeUser(await makeUnit());
  const { sessionId } = await enter(user);
  await signOut(sessionId, "::1");
  await expect(scopeOfSession(sessionId, "::1")).rejects.toMatchObject(out);
});

test("signing in clears away the sessions that have run out, and no others", async () => {
  const user = await makeUser(await makeUnit());
  const { sessionId } = await enter(user);
  const expiresAt = new Date(Date.now() - 1000);
  const old = await db.session.create({ data: { userId: user.id, expiresAt } });
  await enter(user);
  const left = await db.session.findMany({ where: { userId: user.id } });
  expect(left).toHaveLength(2);
  expect(left.map(({ id }) => id)).toContain(sessionId);
  expect(left.map(({ id }) => id)).not.toContain(old.id);
});

test("another role, another unit and being disabled are seen at the next request", async () => {
  const scope = await makeScope("administrator", await makeUnit());
  const there = await makeUnit();
  const data = { role: "viewer", unitId: there.id } as const;
  await db.user.update({ where: { id: scope.userId }, data });
  const now = await scopeOfSession(scope.sessionId, "::1");
  expect(now).toMatchObject({ role: "viewer", unitId: there.id, unitPath: there.path });
  await db.user.update({ where: { id: scope.userId }, data: { disabledAt: new Date() } });
  await expect(scopeOfSession(scope.sessionId, "::1")).rejects.toMatchObject({ code: "access.disabled" });
});

test("signing out ends this session only and is announced; twice at once is once", async () => {
  const user = await makeUser(await makeUnit());
  const [here, there] = [await enter(user), await enter(user)];
  const told: AccessChange[] = [];
  const stop = onAccessChange((change) => told.push(change));
  await Promise.all([signOut(here.sessionId, "::1"), signOut(here.sessionId, "::1")]);
  stop();
  expect(told).toContainEqual({ sessionId: here.sessionId });
  await scopeOfSession(there.sessionId, "::1");
  const ended = { objectId: user.id, action: "user.sign-out" };
  expect(await db.auditEvent.count({ where: ended })).toBe(1);
});
