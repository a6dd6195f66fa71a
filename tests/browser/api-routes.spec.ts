import type { Scope } from "#lib/auth/scope.ts";
import { createToken } from "#lib/auth/tokens/mutations.ts";
import { db } from "#lib/db.ts";
import { failureAnswer } from "#lib/ledger/api/answers.ts";
import { signInOverHttp } from "../../scripts/bench/sign-in-over-http.ts";
import { makeUser, testPassword } from "../builders.ts";
import { exportedRoutes } from "./support/exported-routes.ts";
import { makeOffice, type Office } from "./support/office.ts";
import { secret, secretRecord } from "./support/secret-things.ts";
import { expect, test } from "./support/test.ts";

/** What a program can ask about: a record of the office, and the ledger that it is in. */
type Things = { record: string; kind: string; unit: string };

type Case = {
  query?: (things: Things) => string;
  body?: (things: Things) => object;
  /** What another unit gets of it: nothing at all, or a list in which nothing of it is. */
  others: "not-found" | "nothing";
  /** What the office gets. */
  status: number;
};

const line = (title: string) => ({ date: "2026-03-05", values: { title } });

const cases: Record<string, Case> = {
  "GET /api/v1/kinds": { others: "nothing", status: 200 },
  "GET /api/v1/units": { others: "nothing", status: 200 },
  "GET /api/v1/records": { query: ({ kind }) => `?kind=${kind}`, others: "not-found", status: 200 },
  "POST /api/v1/records": {
    body: ({ kind, unit }) => ({ kind, unit, ...line("新记录") }),
    ...{ others: "not-found", status: 201 },
  },
  "POST /api/v1/records/bulk": {
    body: ({ kind, unit }) => ({ kind, records: [{ unit, ...line("甲") }, line("乙")] }),
    ...{ others: "not-found", status: 200 },
  },
  "GET /api/v1/records/[id]": { others: "not-found", status: 200 },
  "PATCH /api/v1/records/[id]": {
    body: () => ({ version: 1, values: { people: 7 } }),
    ...{ others: "not-found", status: 200 },
  },
};

/** The description, which is open to everybody. */
const description = "GET /api/v1/openapi.json";

const exported = exportedRoutes().filter((name) => name.includes(" /api/v1/") && name !== description);

/** The secret of a new token of a person. */
async function tokenOf(user: { id: string; displayName: string }, unit: { path: string }): Promise<string> {
  const who = { userId: user.id, userName: user.displayName, unitPath: unit.path, address: "" };
  const { secret } = await createToken(who as unknown as Scope, { name: "媒体监测", days: 30 });
  return secret;
}

async function thingsOf(office: Office): Promise<Things> {
  const record = await secretRecord(office);
  const { kindId } = await db().ledgerRecord.findUniqueOrThrow({ where: { id: record } });
  return { record, kind: kindId, unit: office.unit.id };
}

const state = ({ kind }: Things) =>
  db().ledgerRecord.findMany({ where: { kindId: kind }, include: { changes: true, files: true } });

test("every route for programs has a case here", () => {
  expect(exported.toSorted()).toEqual(Object.keys(cases).toSorted());
});

for (const [name, given] of Object.entries(cases)) {
  const [method = "", route = ""] = name.split(" ");
  const isWrite = method !== "GET";

  test(`Programs can reach nothing of another unit through ${name}`, async ({ office, baseURL }) => {
    const things = await thingsOf(office);
    const call = async (headers: Record<string, string>, about: Things = things) => {
      const path = route.replace("[id]", encodeURIComponent(about.record)) + (given.query?.(about) ?? "");
      const body = given.body ? JSON.stringify(given.body(about)) : null;
      const answer = await fetch(`${baseURL}${path}`, { method, headers, body, redirect: "manual" });
      return { status: answer.status, text: await answer.text(), headers: answer.headers };
    };
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
    const before = await state(things);
    const refused = async (headers: Record<string, string>, status: number, code: string, about = things) => {
      const answer = await call(headers, about);
      const failure = failureAnswer.parse(JSON.parse(answer.text));
      expect([answer.status, failure.code], name).toEqual([status, code]);
      expect(answer.text).not.toContain(secret);
      return { ...failure, headers: answer.headers };
    };

    const missing = await refused({}, 401, "token.missing");
    expect(missing.headers.get("www-authenticate")).toBe("Bearer");
    expect(missing.message).toContain("令牌");
    expect((await refused({ "accept-language": "en" }, 401, "token.missing")).message).toContain("token");
    const cookie = await signInOverHttp(baseURL!, office.drafter.name, testPassword);
    await refused({ cookie, origin: baseURL! }, 401, "token.missing");
    await refused({ cookie, ...bearer("cw_wrong") }, 401, "token.invalid");

    const { drafter, unit } = office;
    const ended = await tokenOf(drafter, unit);
    const past = { expiresAt: new Date(Date.now() - 1) };
    await db().apiToken.updateMany({ where: { userId: drafter.id }, data: past });
    await refused({ cookie, ...bearer(ended) }, 401, "token.invalid");
    const gone = await makeUser(unit);
    const disabled = await tokenOf(gone, unit);
    await db().user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
    await refused(bearer(disabled), 401, "access.disabled");

    const stranger = await makeOffice();
    const sister = await makeUser(await db().unit.create({ data: sisterOf(office) }), { role: "drafter" });
    const { path } = await db().unit.findUniqueOrThrow({ where: { id: sister.unitId } });
    const outside = [
      bearer(await tokenOf(stranger.administrator, stranger.bureau)),
      bearer(await tokenOf(stranger.contributor, stranger.unit)),
      bearer(await tokenOf(sister, { path })),
    ];
    const nowhere = [crypto.randomUUID(), "1", "../kinds"];
    for (const headers of outside) {
      if (given.others === "nothing")
        expect((await call(headers)).text).not.toMatch(new RegExp(`${secret}|${unit.id}`));
      else {
        await refused(headers, 404, "access.not-found");
        for (const id of route.includes("[id]") ? nowhere : nowhere.slice(0, 1)) {
          await refused(headers, 404, "access.not-found", { record: id, kind: id, unit: id });
        }
      }
    }
    if (isWrite) {
      await refused(bearer(await tokenOf(office.viewer, unit)), 403, "access.forbidden");
      const tried = { userId: office.viewer.id, succeeded: false };
      const [event] = await db().auditEvent.findMany({ where: tried });
      expect(event).toMatchObject({ action: method === "POST" ? "record.create" : "record.edit" });
      expect(event?.detail).toEqual({ token: "媒体监测" });
    }
    expect(await state(things)).toEqual(before);

    // Of another site, and with whatever cookie: only the token counts.
    const headers = {
      ...bearer(await tokenOf(office.contributor, unit)),
      origin: "https://evil.example",
      cookie,
    };
    const own = await call(headers);
    expect([own.status, own.headers.get("cache-control")]).toEqual([given.status, "no-store"]);
    expect(own.headers.get("access-control-allow-origin")).toBeNull();
    if (isWrite) expect(await state(things)).not.toEqual(before);
    else expect(own.text).toMatch(new RegExp(`${secret}|${unit.id}`));
  });
}

function sisterOf({ bureau }: Office) {
  const id = crypto.randomUUID();
  const name = `安全科${id.slice(0, 4)}`;
  const place = { parentId: bureau.id, path: `${bureau.path}${id}/`, kind: "office" as const };
  return { id, name, shortName: name, ...place };
}

test("Programs can use their token nowhere else, and everybody can read the description", async ({
  office,
  baseURL,
}) => {
  const authorization = `Bearer ${await tokenOf(office.administrator, office.bureau)}`;
  const things = await thingsOf(office);
  for (const name of exportedRoutes().filter((route) => !route.includes(" /api/v1/"))) {
    if (name.includes("nextauth")) continue;
    const [method = "", route = ""] = name.split(" ");
    const path = route.replace("[id]", things.record).replace("[file]", crypto.randomUUID());
    const origin = baseURL!;
    const answer = await fetch(`${baseURL}${path}`, { method, headers: { authorization, origin } });
    expect([name, answer.status]).toEqual([name, 401]);
  }
  const page = await fetch(`${baseURL}/account`, { headers: { authorization }, redirect: "manual" });
  expect(page.headers.get("location")).toContain("/sign-in");
  const [method, route] = description.split(" ");
  const open = await fetch(`${baseURL}${route}`, { method: method! });
  expect(open.status).toBe(200);
  expect(await open.json()).toMatchObject({ openapi: "3.1.0" });
});

test("Programs that send too much without a right token are told so in their way", async ({ baseURL }) => {
  const answer = await fetch(`${baseURL}/api/v1/records/bulk`, {
    method: "POST",
    headers: { "accept-language": "en" },
    body: "x".repeat(1_000_000),
  });
  expect(answer.status).toBe(401);
  expect(failureAnswer.parse(await answer.json())).toMatchObject({ code: "token.invalid" });
});
