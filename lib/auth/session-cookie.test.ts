import { encode } from "next-auth/jwt";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readSessionCookie } from "./session-cookie.ts";

const secret = "a-secret-for-tests-only-0123456789";
const sessionId = "0198c0de-0000-7000-8000-000000000000";
const plain = "next-auth.session-token";
const secure = `__Secure-${plain}`;

const token = (content: Record<string, unknown> = { sessionId }, given = {}) =>
  encode({ token: content, secret, ...given });

beforeEach(() => vi.stubEnv("NEXTAUTH_SECRET", secret));
afterEach(() => vi.unstubAllEnvs());

test.each([
  ["plain", (value: string) => `${plain}=${value}`],
  ["secure", (value: string) => `${secure}=${value}`],
  ["among others", (value: string) => `locale=en; ${plain}=${value};theme=dark`],
  ["beside one that cannot be decoded", (value: string) => `odd=%E0%A4%A; ${plain}=${value}; =; x`],
  ["percent-encoded", (value: string) => `${plain}=${encodeURIComponent(value)}`],
])("the id is read from a cookie: %s", async (_, header) => {
  expect(await readSessionCookie(header(await token()))).toBe(sessionId);
});

test.each([
  ["no cookie", async () => ""],
  ["another cookie", async () => "locale=en"],
  ["an empty one", async () => `${plain}=`],
  ["nonsense", async () => `${plain}=nonsense`],
  ["the id itself", async () => `${plain}=${sessionId}`],
  [
    "one signed with another key",
    async () => `${plain}=${await token({ sessionId }, { secret: "another" })}`,
  ],
  ["one that has run out", async () => `${plain}=${await token({ sessionId }, { maxAge: -60 })}`],
  ["one without a session", async () => `${plain}=${await token({})}`],
  ["one whose session is no id", async () => `${plain}=${await token({ sessionId: "' or 1=1" })}`],
  ["one that was changed", async () => `${plain}=${(await token()).slice(0, -4)}AAAA`],
  ["a cookie of another name", async () => `x${plain}=${await token()}`],
])("%s gives nobody", async (_, header) => {
  expect(await readSessionCookie(await header())).toBeNull();
});
