import { expect, test } from "vitest";
import { testDatabase } from "../../tests/database.ts";
import { ensureAuthSecret } from "./auth-secret.ts";

const db = await testDatabase();

test("one key is made and kept, also when two ask at once", async () => {
  const made = await Promise.all([1, 2, 3].map(() => ensureAuthSecret(db, undefined)));
  expect(new Set(made).size).toBe(1);
  expect(Buffer.from(made[0]!, "base64url")).toHaveLength(32);
  expect(await ensureAuthSecret(db, undefined)).toBe(made[0]);
});

test("a key that was given is used as it is and not stored", async () => {
  const before = await db.setting.findMany();
  expect(await ensureAuthSecret(db, "given-from-outside")).toBe("given-from-outside");
  expect(await db.setting.findMany()).toEqual(before);
});
