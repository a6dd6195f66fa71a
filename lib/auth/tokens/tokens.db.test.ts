import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { makeScope, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { lockAfter } from "../tries.ts";
import { createToken, revokeToken } from "./mutations.ts";
import { listTokens, scopeOfToken } from "./queries.ts";
import { newTokenSecret } from "./token-secret.ts";

const db = await testDatabase();

const invalid = { code: "token.invalid" };
const address = () => `192.0.2.${randomUUID()}`;

async function house() {
  const unit = await makeUnit();
  const scope = await makeScope("contributor", unit);
  const { id, secret } = await createToken(scope, { name: "媒体监测", days: 30 });
  return { unit, scope, id, secret, use: (from = address()) => scopeOfToken(`Bearer ${secret}`, from) };
}

test("a token acts as its person, with their rights, under its name", async () => {
  const { scope, use } = await house();
  const { sessionId: _, ...person } = scope;
  expect(await use("::1")).toEqual({ ...person, sessionId: "", address: "::1", token: "媒体监测" });
});

test("only its hash is kept, and the audit table has its name alone", async () => {
  const { scope, id, secret } = await house();
  const row = await db.apiToken.findUniqueOrThrow({ where: { id } });
  expect(JSON.stringify(row)).not.toContain(secret.slice(3));
  expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBeGreaterThan(29.9 * 86_400_000);
  expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBeLessThan(30.1 * 86_400_000);
  const events = await db.auditEvent.findMany({ where: { userId: scope.userId } });
  expect(events).toMatchObject([{ action: "token.create", objectId: id, objectName: "媒体监测" }]);
  expect(JSON.stringify(events.map(({ detail }) => detail))).not.toContain(secret);
});

test("another role, another unit, a disabled person, an ended and a revoked token act at once", async () => {
  const { scope, id, use } = await house();
  const there = await makeUnit();
  await db.user.update({ where: { id: scope.userId }, data: { role: "viewer", unitId: there.id } });
  expect(await use()).toMatchObject({ role: "viewer", unitId: there.id, unitPath: there.path });

  await db.user.update({ where: { id: scope.userId }, data: { disabledAt: new Date() } });
  await expect(use()).rejects.toMatchObject({ code: "access.disabled" });
  await db.user.update({ where: { id: scope.userId }, data: { disabledAt: null } });
  await use();

  const { expiresAt } = await db.apiToken.findUniqueOrThrow({ where: { id } });
  await db.apiToken.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
  await expect(use()).rejects.toMatchObject(invalid);
  await db.apiToken.update({ where: { id }, data: { expiresAt } });
  await revokeToken(scope, id);
  await expect(use()).rejects.toMatchObject(invalid);
  expect(await listTokens(scope)).toEqual([]);
});

test("no token, and what is none, is refused", async () => {
  for (const none of [null, undefined, ""])
    await expect(scopeOfToken(none, address())).rejects.toMatchObject({ code: "token.missing" });
  const { scope, id } = await house();
  const { hash } = await db.apiToken.findUniqueOrThrow({ where: { id } });
  for (const wrong of ["Bearer", `Bearer ${newTokenSecret()}`, `Bearer ${hash}`, `Bearer ${scope.sessionId}`])
    await expect(scopeOfToken(wrong, address())).rejects.toMatchObject(invalid);
});

test("guesses from an address end in a lock, also for a right token; others go on", async () => {
  const { use } = await house();
  const here = address();
  for (let n = 0; n < lockAfter; n += 1)
    await expect(scopeOfToken(`Bearer ${newTokenSecret()}`, here)).rejects.toMatchObject(invalid);
  await expect(use(here)).rejects.toMatchObject({ code: "token.tries", values: { minutes: 15 } });
  await use();
});

test("the last use is noted, at most once a minute", async () => {
  const { scope, id, use } = await house();
  expect((await listTokens(scope))[0]?.lastUsedAt).toBeNull();
  await use();
  const first = (await listTokens(scope))[0]!.lastUsedAt!;
  await use();
  expect((await listTokens(scope))[0]!.lastUsedAt).toEqual(first);
  await db.apiToken.update({ where: { id }, data: { lastUsedAt: new Date(Date.now() - 61_000) } });
  await use();
  expect((await listTokens(scope))[0]!.lastUsedAt!.getTime()).toBeGreaterThanOrEqual(first.getTime());
});

test("a person sees and revokes their own tokens alone", async () => {
  const { unit, id, use } = await house();
  for (const other of [
    await makeScope("administrator", unit),
    await makeScope("drafter", await makeUnit()),
  ]) {
    expect(await listTokens(other)).toEqual([]);
    await expect(revokeToken(other, id)).rejects.toMatchObject({ code: "access.not-found" });
  }
  await use();
});

test("a person has at most twenty, also when they are made at once", async () => {
  const scope = await makeScope("viewer", await makeUnit());
  const made = await Promise.allSettled(
    Array.from({ length: 25 }, (_, n) => createToken(scope, { name: String(n), days: 30 })),
  );
  expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(20);
  const refused = { code: "token.too-many", values: { most: 20 } };
  await expect(createToken(scope, { name: "x", days: 30 })).rejects.toMatchObject(refused);
});
