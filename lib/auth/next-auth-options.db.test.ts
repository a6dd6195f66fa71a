import { expect, test } from "vitest";
import { makeScope, makeUnit, makeUser, testPassword } from "../../tests/builders.ts";
import { testDatabase } from "../../tests/database.ts";
import { nextAuthOptions } from "./next-auth-options.ts";

const db = await testDatabase();
const { providers, callbacks, events } = nextAuthOptions("192.0.2.7");

/** What the library calls with the form of the sign-in page. */
function authorize(credentials: Record<string, unknown> | undefined) {
  const [{ options }] = providers as unknown as [
    { options: { authorize: (given: unknown) => Promise<{ id: string }> } },
  ];
  return options.authorize(credentials);
}

test("the id that goes into the cookie is that of the session", async () => {
  const user = await makeUser(await makeUnit());
  const { id } = await authorize({ name: user.name, password: testPassword });
  expect(await db.session.findUniqueOrThrow({ where: { id } })).toMatchObject({ userId: user.id });
  const [event] = await db.auditEvent.findMany({ where: { objectId: user.id } });
  expect(event).toMatchObject({ action: "user.sign-in", address: "192.0.2.7" });
  const token = await callbacks!.jwt!({ token: { name: "x" }, user: { id } } as never);
  expect(token).toEqual({ sessionId: id });
  expect(await callbacks!.jwt!({ token } as never)).toEqual(token);
});

test.each([
  ["a wrong password", { password: "wrong" }, "access.wrong-password?"],
  ["no password", {}, "access.wrong-password?"],
  ["several names", { name: ["a", "b"], password: "x" }, "access.wrong-password?"],
])("%s reaches the page as a code", async (_, given, code) => {
  const user = await makeUser(await makeUnit());
  await expect(authorize({ name: user.name, ...given })).rejects.toThrow(code);
});

test("no form at all is a wrong password; a locked account says for how long", async () => {
  await expect(authorize(undefined)).rejects.toThrow("access.wrong-password?");
  const lockedUntil = new Date(Date.now() + 5 * 60_000 - 500);
  const user = await makeUser(await makeUnit(), { lockedUntil });
  await expect(authorize({ name: user.name, password: testPassword })).rejects.toThrow("access.locked?5");
});

test("signing out ends the session of the cookie, and nothing without one", async () => {
  const scope = await makeScope("drafter", await makeUnit());
  await events!.signOut!({ token: {} } as never);
  expect(await db.session.count({ where: { userId: scope.userId } })).toBe(1);
  await events!.signOut!({ token: { sessionId: scope.sessionId } } as never);
  expect(await db.session.count({ where: { userId: scope.userId } })).toBe(0);
  const [event] = await db.auditEvent.findMany({ where: { objectId: scope.userId } });
  expect(event).toMatchObject({ action: "user.sign-out", address: "192.0.2.7" });
});
