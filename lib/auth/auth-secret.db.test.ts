import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { testDatabase } from "../../tests/database.ts";
import { ensureAuthSecret } from "./auth-secret.ts";

const db = await testDatabase();

beforeEach(() => vi.stubEnv("AUTH_SECRET", ""));
afterEach(() => vi.unstubAllEnvs());

test("one key is made and kept, also when two ask at once", async () => {
  const made = await Promise.all([1, 2, 3].map(() => ensureAuthSecret(db)));
  expect(new Set(made).size).toBe(1);
  expect(Buffer.from(made[0]!, "base64url")).toHaveLength(32);
  expect(await ensureAuthSecret(db)).toBe(made[0]);
});

test("a key that was given is used as it is and not stored", async () => {
  const before = await db.setting.findMany();
  vi.stubEnv("AUTH_SECRET", "given-from-outside");
  expect(await ensureAuthSecret(db)).toBe("given-from-outside");
  expect(await db.setting.findMany()).toEqual(before);
});
