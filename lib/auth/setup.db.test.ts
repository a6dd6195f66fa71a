import { beforeEach, expect, test, vi } from "vitest";
import { makeUnit, makeUser } from "../../tests/builders.ts";
import { testDatabase, waitingForLocks } from "../../tests/database.ts";
import { setupInput } from "./input.ts";
import { setUp } from "./mutations.ts";
import { hashPassword } from "./password.ts";
import { mayUseSetup } from "./queries.ts";
import { ensureSetupToken } from "./setup-token.ts";
import { signIn } from "./sign-in.ts";

// All as it is, but counted.
vi.mock("./password.ts", { spy: true });

const db = await testDatabase();

beforeEach(async () => {
  vi.mocked(hashPassword).mockClear();
  await db.user.deleteMany();
  await db.unit.deleteMany();
});

const expired = { code: "setup.expired" };
const form = (token: string) =>
  setupInput.parse({
    ...{ token, bureau: "江州市教育局", displayName: "沈启明", name: "ShenQiming" },
    password: "Longlake-2026",
  });

test("the link makes the topmost unit and its administrator, who signs in", async () => {
  const token = (await ensureSetupToken(db))!;
  expect(await mayUseSetup(token)).toBe(true);
  await setUp(form(token), "192.0.2.7");
  const { userId } = await signIn("shenqiming", "Longlake-2026", "::1");
  const user = await db.user.findUniqueOrThrow({ where: { id: userId }, include: { unit: true } });
  const { unit } = user;
  expect(user).toMatchObject({ role: "administrator", displayName: "沈启明" });
  expect(unit).toMatchObject({ name: "江州市教育局", parentId: null, path: `/${unit.id}/` });
  expect(await db.auditEvent.findMany({ where: { objectId: unit.id } })).toMatchObject([
    { action: "unit.set-up", userId, address: "192.0.2.7", unitPath: unit.path },
  ]);
});

/** While it waits for two forms, whose passwords take long to hash on a busy machine. */
const patient = { timeout: 20_000 };

test("the link works once, also when two forms are sent at the same time", async () => {
  const token = (await ensureSetupToken(db))!;
  const forms = ["first", "second"].map((name) => ({ ...form(token), name }));
  const sent = await db.$transaction(async (tx) => {
    await tx.$executeRaw`lock table "user" in share mode`;
    const begun = Promise.allSettled(forms.map((each) => setUp(each, "::1")));
    await expect.poll(() => waitingForLocks(db)).toBe(2);
    return { begun };
  }, patient);
  const results = await sent.begun;
  expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  await expect(setUp({ ...form(token), name: "another" }, "::1")).rejects.toMatchObject(expired);
  expect(await mayUseSetup(token)).toBe(false);
  expect([await db.unit.count(), await db.user.count()]).toEqual([1, 1]);
});

test("each start makes the link before it useless, and only its hash is stored", async () => {
  const old = (await ensureSetupToken(db))!;
  const token = (await ensureSetupToken(db))!;
  for (const useless of [old, "", "setup-token", `${token}x`]) {
    expect(await mayUseSetup(useless)).toBe(false);
    await expect(setUp({ ...form(token), token: useless }, "::1")).rejects.toMatchObject(expired);
  }
  expect(hashPassword, "costs a stranger's form nothing").not.toHaveBeenCalled();
  expect(await db.user.count()).toBe(0);
  expect(JSON.stringify(await db.setting.findMany())).not.toContain(token);
  expect(await mayUseSetup(token)).toBe(true);
});

test("there is no link where there are users", async () => {
  const token = (await ensureSetupToken(db))!;
  await makeUser(await makeUnit());
  expect(await mayUseSetup(token)).toBe(false);
  expect(await ensureSetupToken(db)).toBeNull();
  await expect(setUp(form(token), "::1")).rejects.toMatchObject(expired);
});
