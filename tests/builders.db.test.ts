import { verify } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { reaches } from "#lib/auth/scope.ts";
import { makeScope, makeSummary, makeUnit, makeUser, testPassword } from "./builders.ts";
import { testDatabase } from "./database.ts";

const db = await testDatabase();

test("a unit below another lies within its reach, not the other way round", async () => {
  const bureau = await makeUnit();
  const office = await makeUnit({ parent: bureau });
  expect(reaches(await makeScope("drafter", bureau), office.path)).toBe(true);
  expect(reaches(await makeScope("drafter", office), bureau.path)).toBe(false);
});

test("a user can sign in with the test password", async () => {
  const user = await makeUser(await makeUnit());
  expect(await verify(user.passwordHash, testPassword)).toBe(true);
});

test("a summary belongs to its maker's unit", async () => {
  const scope = await makeScope("drafter", await makeUnit());
  const { id } = await makeSummary(scope);
  const stored = await db.summary.findUniqueOrThrow({ where: { id }, include: { unit: true } });
  expect(stored.unit.path).toBe(scope.unitPath);
  expect(stored.title).toBe("年度工作总结");
  expect(stored.ydoc.length).toBeGreaterThan(100);
});
