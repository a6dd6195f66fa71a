import { answerPolicy } from "#lib/auth/content-security-policy.ts";
import { db } from "#lib/db.ts";
import { signInOverHttp } from "../../scripts/bench/sign-in-over-http.ts";
import { testPassword } from "../builders.ts";
import { tinyPng } from "../exported-file.ts";
import { plainFile } from "../make-read-back.ts";
import { exportedRoutes } from "./support/exported-routes.ts";
import { makeOffice, type Office } from "./support/office.ts";
import {
  secret,
  secretDuty,
  secretImage,
  secretImport,
  secretLedger,
  secretQuestion,
  secretRecord,
  secretRecordFile,
  secretReview,
  secretSection,
  secretSheet,
  secretSummary,
  secretVersion,
} from "./support/secret-things.ts";
import { expect, test } from "./support/test.ts";

/** How to call one method of a route of app/api. */
type Case = {
  /** For a route with an id: makes the thing that it is about, with `secret` in it. */
  make?: (office: Office) => Promise<string>;
  /** For a route with a second id: the one that belongs to the thing. */
  part?: (id: string) => Promise<string>;
  query?: string;
  body?: Uint8Array<ArrayBuffer> | string | ((office: Office) => Promise<string>);
  /** Who of the office calls it, if not the drafter. */
  as?: "administrator";
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
  "POST /api/records/[id]/files": {
    ...{ make: secretRecord, query: "?name=a.png", body: tinyPng, refused: "record.attach" },
  },
  "GET /api/records/[id]/files/[file]": { make: secretRecord, part: secretRecordFile },
  "GET /api/ranking/export": { query: "?kind=year" },
  "GET /api/proofreading/sheet": { query: "?of=words" },
  "POST /api/proofreading/sheet": {
    ...{ query: "?of=words&name=a.csv", body: "错误写法,正确写法\n融合站,融合中心", as: "administrator" },
  },
  "GET /api/records/[id]/uses": { make: secretRecord },
  "GET /api/sections": { query: "?text=总结" },
  "GET /api/sections/suggestions": { query: `?summaryId=${crypto.randomUUID()}` },
  "GET /api/sections/[id]": { make: secretSection },
  "POST /api/sections/[id]/carry": {
    make: secretSection,
    body: async (office) => JSON.stringify({ summaryId: await secretSummary(office) }),
  },
  "GET /api/ledgers/[id]/export": { make: secretLedger },
  "POST /api/ledgers/[id]/sheet": {
    make: secretLedger,
    query: "?name=a.csv",
    body: "日期,标题\n2026-3-5,读书会",
  },
  "GET /api/ledgers/[id]/template": { make: secretLedger },
  "GET /api/sheets/[id]": { make: secretSheet },
  "GET /api/sheets/[id]/rejected": { make: secretSheet },
  "GET /api/units": {},
  "GET /api/words": { query: "?text=总结" },
  "POST /api/summaries/[id]/figures": { make: secretSummary, body: secretQuestion },
  "POST /api/summaries/[id]/images": { make: secretSummary, body: tinyPng, refused: "summary.add-image" },
  "GET /api/summaries/[id]/checking": { make: secretSummary },
  "GET /api/summaries/[id]/ignored": { make: secretSummary },
  "GET /api/summaries/[id]/comments": { make: secretSummary },
  "GET /api/summaries/[id]/readers": { make: secretSummary, query: "?text=林" },
  "GET /api/summaries/[id]/sources": { make: secretSummary },
  "GET /api/summaries/[id]/export": { make: secretSummary },
  "GET /api/summaries/[id]/export/check": { make: secretSummary },
  "GET /api/summaries/[id]/versions/export": { make: secretVersion, query: "?number=1" },
  "GET /api/summaries/[id]/figure-sources": { make: secretSummary },
  "GET /api/summaries/[id]/review": { make: secretReview },
  "GET /api/summaries/[id]/duties": { make: secretDuty },
  "GET /api/summaries/[id]/duties/people": { make: secretDuty },
  "GET /api/summaries/[id]/compare/export": { make: secretVersion, query: "?from=1&to=now" },
  "GET /api/summaries/[id]/read-back": { make: secretSummary },
  "POST /api/summaries/[id]/read-back": {
    ...{ make: secretSummary, query: "?name=a.docx", refused: "summary.read-back" },
    body: new Uint8Array(plainFile.bytes),
  },
};

/** Those for the pages; what programs ask for has a test of its own. */
const exported = exportedRoutes().filter((name) => !name.includes(" /api/v1/"));

const isWrite = (method: string) => method !== "GET" && method !== "HEAD";

for (const name of new Set([...exported, ...Object.keys(cases)])) {
  const [method = "", route = ""] = name.split(" ");

  test(`Users can reach nothing of another unit through ${name}`, async ({ office, baseURL }) => {
    const url = baseURL!;
    expect(exported, "a case for a route that is there").toContain(name);
    const given = cases[name];
    if (!given) throw new Error(`say in this test how ${name} is called`);
    expect(given.make !== undefined, "a route with an id needs something to ask for").toBe(
      /\[id\]/.test(route),
    );

    const id = (await given.make?.(office)) ?? "";
    const part = (await given.part?.(id)) ?? "";
    const body = (typeof given.body === "function" ? await given.body(office) : given.body) ?? null;
    const call = async (at: string, headers: Record<string, string>) => {
      const path = route
        .replace("[id]", encodeURIComponent(at))
        .replace("[file]", part)
        .replace("[...nextauth]", "session");
      const answer = await fetch(`${url}${path}${given.query ?? ""}`, {
        method,
        headers,
        body,
        redirect: "manual",
      });
      const policy = answer.headers.get("content-security-policy");
      return { status: answer.status, policy, text: await answer.text() };
    };
    const own = {
      origin: url,
      cookie: await signInOverHttp(url, office[given.as ?? "drafter"].name, testPassword),
    };
    const { administrator } = await makeOffice();
    const stranger = { origin: url, cookie: await signInOverHttp(url, administrator.name, testPassword) };
    const pictures = async () => [
      await db().image.count({ where: { summary: { unitId: office.unit.id } } }),
      await db().recordFile.count({ where: { record: { unitId: office.unit.id } } }),
    ];
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
      expect(event).toMatchObject({ action: given.refused, objectName: secret });
      expect(event?.objectKind).toBe(given.refused.split(".")[0]);
      expect(event?.address).toMatch(/^(127\.0\.0\.1|::1)$/);
    }
    expect(await pictures()).toEqual(before);

    if (given.open) return;
    const answer = await call(id, own);
    expect(answer.status, "for the people of the unit").toBe(200);
    expect(answer.policy, "it runs nothing, whatever a browser takes it for").toBe(answerPolicy);
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
