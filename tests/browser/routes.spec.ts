import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { db } from "#lib/db.ts";
import { signInOverHttp } from "../../scripts/bench/sign-in-over-http.ts";
import { testPassword } from "../builders.ts";
import { tinyPng } from "../exported-file.ts";
import { makeOffice, type Office } from "./support/office.ts";
import {
  secret,
  secretImage,
  secretImport,
  secretQuestion,
  secretSection,
  secretSummary,
} from "./support/secret-things.ts";
import { expect, test } from "./support/test.ts";

/** How to call one method of a route of app/api. */
type Case = {
  /** For a route with an id: makes the thing that it is about, with `secret` in it. */
  make?: (office: Office) => Promise<string>;
  query?: string;
  body?: Uint8Array<ArrayBuffer> | string | ((office: Office) => Promise<string>);
  /** Not for viewers, though they may see the thing; by what name that is audited. */
  refused?: string;
  /** Answers people who are not signed in too; why that may be. */
  open?: string;
};

const signingIn = "it is how one signs in";
const cases: Record<string, Case> = {
  "GET /api/auth/[...nextauth]": { open: signingIn },
  "POST /api/auth/[...nextauth]": { open: signingIn, body: "name=x&password=x" },
  "GET /api/definitions": {},
  "GET /api/images/[id]": { make: secretImage },
  "POST /api/imports/[id]/files": { make: secretImport, query: "?name=a.txt", body: "年度工作总结" },
  "POST /api/open": { query: "?name=a.txt", body: "年度工作总结" },
  "GET /api/sections": { query: "?text=总结" },
  "GET /api/sections/suggestions": { query: `?summaryId=${crypto.randomUUID()}` },
  "GET /api/sections/[id]": { make: secretSection },
  "POST /api/sections/[id]/carry": {
    make: secretSection,
    body: async (office) => JSON.stringify({ summaryId: await secretSummary(office) }),
  },
  "GET /api/units": {},
  "GET /api/words": { query: "?text=总结" },
  "POST /api/summaries/[id]/figures": { make: secretSummary, body: secretQuestion },
  "POST /api/summaries/[id]/images": { make: secretSummary, body: tinyPng, refused: "summary.add-image" },
  "GET /api/summaries/[id]/sources": { make: secretSummary },
  "GET /api/summaries/[id]/export": { make: secretSummary },
  "GET /api/summaries/[id]/export/check": { make: secretSummary },
};

/** Every method that a file of app/api exports, as `GET /api/words`. */
function exported(): string[] {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  return globSync("app/api/**/route.ts", { cwd: root }).flatMap((file) => {
    const source = readFileSync(`${root}${file}`, "utf8");
    const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].filter((method) =>
      new RegExp(`export (const|(async )?function) ${method}\\b|\\bas ${method}\\b`).test(source),
    );
    if (methods.length === 0) throw new Error(`${file} exports no method that this test can read`);
    return methods.map((method) => `${method} /${file.slice("app/".length, -"/route.ts".length)}`);
  });
}

const isWrite = (method: string) => method !== "GET" && method !== "HEAD";

for (const name of new Set([...exported(), ...Object.keys(cases)])) {
  const [method = "", route = ""] = name.split(" ");

  test(`Users can reach nothing of another unit through ${name}`, async ({ office, baseURL }) => {
    const url = baseURL!;
    expect(exported(), "a case for a route that is there").toContain(name);
    const given = cases[name];
    if (!given) throw new Error(`say in this test how ${name} is called`);
    expect(given.make !== undefined, "a route with an id needs something to ask for").toBe(
      /\[id\]/.test(route),
    );

    const id = (await given.make?.(office)) ?? "";
    const body = (typeof given.body === "function" ? await given.body(office) : given.body) ?? null;
    const call = async (at: string, headers: Record<string, string>) => {
      const path = route.replace("[id]", encodeURIComponent(at)).replace("[...nextauth]", "session");
      const answer = await fetch(`${url}${path}${given.query ?? ""}`, {
        method,
        headers,
        body,
        redirect: "manual",
      });
      return { status: answer.status, text: await answer.text() };
    };
    const own = { origin: url, cookie: await signInOverHttp(url, office.drafter.name, testPassword) };
    const { administrator } = await makeOffice();
    const stranger = { origin: url, cookie: await signInOverHttp(url, administrator.name, testPassword) };
    const pictures = () => db().image.count({ where: { summary: { unitId: office.unit.id } } });
    const before = await pictures();

    if (!given.open) {
      const signedOut = await call(id, { origin: url });
      expect(signedOut.status).toBe(401);
      expect(JSON.parse(signedOut.text)).toEqual({ code: "access.signed-out", values: {} });
      const forged = await call(id, { origin: url, cookie: "next-auth.session-token=forged" });
      expect(forged.status).toBe(401);
    }
    if (given.make) {
      const answers = [id, crypto.randomUUID(), "1", "../../images"].map((at) => call(at, stranger));
      for (const { status, text } of await Promise.all(answers)) {
        expect(JSON.parse(text), "the same answer, whether it is there or not").toEqual({
          ...{ code: "access.not-found", values: {} },
        });
        expect(status).toBe(404);
      }
    }
    if (isWrite(method)) {
      const { cookie } = own;
      for (const origin of ["https://evil.example", "null"]) {
        const refused = await call(id, { origin, cookie });
        expect([origin, refused.status]).toEqual([origin, 403]);
      }
      expect((await call(id, { cookie })).status, "without origin").toBe(403);
      expect((await call(id, { cookie, "sec-fetch-site": "cross-site" })).status).toBe(403);
    }
    if (given.refused) {
      const cookie = await signInOverHttp(url, office.viewer.name, testPassword);
      expect((await call(id, { origin: url, cookie })).status, "for a viewer").toBe(403);
      const about = { objectId: id, userId: office.viewer.id, succeeded: false };
      const [event] = await db().auditEvent.findMany({ where: about });
      expect(event).toMatchObject({ action: given.refused, objectKind: "summary", objectName: secret });
      expect(event?.address).toMatch(/^(127\.0\.0\.1|::1)$/);
    }
    expect(await pictures()).toBe(before);

    if (given.open) return;
    expect((await call(id, own)).status, "for the people of the unit").toBe(200);
  });
}

test("Users can send no form of another site to any page", async ({ office, baseURL }) => {
  const cookie = await signInOverHttp(baseURL!, office.administrator.name, testPassword);
  for (const path of ["/", "/sign-in", "/summaries", "/admin/users", "/setup"]) {
    const headers = { cookie, origin: "https://evil.example", "next-action": "0".repeat(42) };
    const answer = await fetch(`${baseURL}${path}`, {
      method: "POST",
      headers,
      body: "[]",
      redirect: "manual",
    });
    expect([path, answer.status]).toEqual([path, 403]);
  }
});

test("Users can send long bodies only while they are signed in", async ({ office, baseURL }) => {
  const cookie = await signInOverHttp(baseURL!, office.drafter.name, testPassword);
  const send = (headers: Record<string, string>) =>
    fetch(`${baseURL}/sign-in`, {
      method: "POST",
      headers: { ...headers, origin: baseURL! },
      body: "x".repeat(1_000_000),
      redirect: "manual",
    });
  const refused = await send({});
  expect([refused.status, await refused.json()]).toEqual([401, { code: "access.signed-out", values: {} }]);
  expect((await send({ cookie })).status).not.toBe(401);
});

test("Users can sign out, and the audit table says from where", async ({ office, baseURL }) => {
  const cookie = await signInOverHttp(baseURL!, office.drafter.name, testPassword);
  const given = await fetch(`${baseURL}/api/auth/csrf`, { headers: { cookie } });
  const { csrfToken } = (await given.json()) as { csrfToken: string };
  const csrfCookie = given.headers
    .getSetCookie()
    .find((one) => one.includes("csrf-token"))!
    .split(";")[0];
  const signedOut = await fetch(`${baseURL}/api/auth/signout`, {
    method: "POST",
    headers: { cookie: `${cookie}; ${csrfCookie}`, origin: baseURL! },
    body: new URLSearchParams({ csrfToken, json: "true" }),
  });
  expect(signedOut.status).toBe(200);
  const [event] = await db().auditEvent.findMany({
    where: { objectId: office.drafter.id, action: "user.sign-out" },
  });
  expect(event?.address).toMatch(/^(127\.0\.0\.1|::1)$/);
});
