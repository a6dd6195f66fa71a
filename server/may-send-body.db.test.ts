import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createToken } from "#lib/auth/tokens/mutations.ts";
import { newTokenSecret } from "#lib/auth/tokens/token-secret.ts";
import { makeScope, makeUnit } from "../tests/builders.ts";
import { testDatabase } from "../tests/database.ts";
import { sessionCookie } from "../tests/live-client.ts";
import { maySendBody } from "./may-send-body.ts";

const db = await testDatabase();
const server = createServer(async (request, response) =>
  response.end(String(await maySendBody(request, "192.0.2.7"))),
);
let url: string;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "a secret of this test";
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

type Body = string | ReadableStream | null;

const send = async (body: Body, cookie = "", path = "/", authorization = "") => {
  const answer = await fetch(`${url}${path}`, {
    method: "POST",
    body,
    headers: { cookie, authorization },
    duplex: "half",
  } as RequestInit);
  return answer.text();
};

const short = "x".repeat(64 * 1024);
const long = `${short}x`;
const endless = () => new Blob([short.slice(1)]).stream();

test("people who are signed in may send long bodies, all others forms", async () => {
  const scope = await makeScope("drafter", await makeUnit());
  const cookie = await sessionCookie(scope.sessionId);
  for (const body of [null, short, long]) expect(await send(body, cookie)).toBe("true");
  expect(await send(endless(), cookie), "of unknown length").toBe("true");

  for (const stranger of ["", "next-auth.session-token=forged"]) {
    expect([await send(null, stranger), await send(short, stranger)]).toEqual(["true", "true"]);
    expect([await send(long, stranger), await send(endless(), stranger)]).toEqual(["false", "false"]);
  }
  await db.session.delete({ where: { id: scope.sessionId } });
  expect(await send(long, cookie), "signed out").toBe("false");
});

test("programs may send long bodies with their token, where tokens are good, and nowhere with a cookie", async () => {
  const scope = await makeScope("viewer", await makeUnit());
  const { secret } = await createToken(scope, { name: "媒体监测", days: 30 });
  const cookie = await sessionCookie(scope.sessionId);
  const there = "/api/v1/records/bulk";
  expect(await send(long, "", there, `Bearer ${secret}`)).toBe("true");
  expect(await send(endless(), "", there, `Bearer ${secret}`)).toBe("true");
  expect(await send(short, "", there)).toBe("true");
  expect(await send(long, cookie, there)).toBe("false");
  expect(await send(long, cookie, there, `Bearer ${newTokenSecret()}`)).toBe("false");
  for (const elsewhere of ["/", "/api/open", "/api/v12/records", "/API/V1/records"])
    expect(await send(long, "", elsewhere, `Bearer ${secret}`)).toBe("false");
  await db.user.update({ where: { id: scope.userId }, data: { disabledAt: new Date() } });
  expect(await send(long, "", there, `Bearer ${secret}`)).toBe("false");
});
