import { beforeAll, expect, test } from "vitest";
import { checkPassword } from "#lib/auth/password.ts";
import { testDatabase } from "../../tests/database.ts";
import { loadBuiltIn } from "../built-in.ts";
import { demoPassword, demoUsers } from "./demo-people.ts";
import { loadDemo } from "./load-demo.ts";

const db = await testDatabase();

beforeAll(async () => {
  await loadBuiltIn(db);
  await loadDemo(db);
});

test("gives the same accounts at every start and loads nothing twice", async () => {
  const [first, second] = [await loadDemo(db), await loadDemo(db)];
  expect(second).toEqual(first);
  expect(first.map(({ name }) => name)).toEqual(demoUsers.map(({ name }) => name));
  expect(await db.user.count()).toBe(demoUsers.length);
});

test("prints passwords that fit, and only of accounts that still have them", async () => {
  const { passwordHash } = await db.user.findUniqueOrThrow({ where: { name: "zhoumin" } });
  expect(await checkPassword(passwordHash, demoPassword)).toBe(true);
  await db.user.update({ where: { name: "sunyue" }, data: { passwordHash: "changed" } });
  expect((await loadDemo(db)).map(({ name }) => name)).not.toContain("sunyue");
});
