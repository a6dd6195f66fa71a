import { randomUUID } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Result } from "#lib/action.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { createToken } from "#lib/auth/tokens/mutations.ts";
import { closeCollaboration } from "#lib/collab/collaboration.ts";
import { AppError } from "#lib/errors.ts";
import { actingHouse, form, person, place, title, words } from "./acting-house.ts";
import { makeScope, makeUnit, makeUser, testPassword } from "./builders.ts";
import { authored, commentInputs } from "./comment-inputs.ts";
import { testDatabase } from "./database.ts";
import { declaredInputs } from "./declared-inputs.ts";
import { everything } from "./everything.ts";
import { ledgerInputs } from "./ledger-inputs.ts";
import { reviewInputs } from "./review-inputs.ts";

const db = await testDatabase();

// What an action changed in an open document is stored later: not while the next one is looked at.
afterEach(closeCollaboration);

/** Who sends the form: what Next would read from the request. */
let caller: Scope | null = null;
vi.mock("#lib/auth/current.ts", () => ({
  currentScope: async () => {
    if (!caller) throw new AppError("access.signed-out");
    return caller;
  },
}));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => new Map() }));

type House = Awaited<ReturnType<typeof actingHouse>>;

/** For each action of lib: what to send it about the things of a house. */
const inputs: Record<string, (house: House) => unknown> = {
  ...reviewInputs,
  "collab/versions.restoreVersion": ({ summary }) => ({ id: summary, number: 1 }),
  "collab/versions.saveVersion": ({ summary }) => ({ id: summary, label: "送审前" }),
  "imports.correct": ({ document }) => ({ id: document, change: { kind: "aside", key: 2, aside: true } }),
  "imports.createImport": () => ({ requestId: randomUUID() }),
  "imports.deleteImport": ({ import: id }) => ({ id }),
  "imports.joinDocument": ({ second }) => ({ id: second }),
  "imports.saveDocument": ({ document }) => ({ id: document }),
  "imports.saveUndoubted": ({ import: id }) => ({ id }),
  "imports.setFacts": ({ document }) => ({ id: document, year: 2021 }),
  "imports.setFactsOfAll": ({ import: id }) => ({ id, year: 2021 }),
  "imports.setSkipped": ({ document }) => ({ id: document, skipped: true }),
  "imports.setStopped": ({ import: id }) => ({ id, stopped: true }),
  "imports.simplify": ({ document }) => ({ id: document }),
  "imports.splitDocument": ({ document }) => ({ id: document, key: 1 }),
  "ledger/excel.saveSheet": ({ sheet }) => ({ id: sheet }),
  "ledger/excel.setMapping": ({ sheet }) => ({ id: sheet, mapping: ["date", null] }),
  ...ledgerInputs,
  "ledger/evidence.removeFile": ({ record, file }) => ({ id: record, fileId: file }),
  ...declaredInputs,
  "ledger/ranking.setPoints": ({ office }) => ({ unitId: office.id, points: { 省级: { "": 3 } } }),
  "outlines.archiveOutline": ({ outline }) => ({ id: outline, archived: true }),
  "outlines.copyOutline": ({ outline }) => ({ id: outline }),
  "outlines.createOutline": ({ template }) => ({ name: "总结", title, templateIds: [template] }),
  "outlines.editOutline": ({ outline, outlineAt, template }) => ({
    ...{ id: outline, updatedAt: outlineAt, name: "新名", title, templateIds: [template] },
  }),
  "summaries/checking.heedFinding": ({ summary, ignored }) => ({ id: summary, ignoredId: ignored }),
  "summaries/checking.ignoreFinding": ({ summary }) => ({ id: summary, place, reason: "原文如此" }),
  "summaries.createSummary": ({ office, outline }) => ({
    ...{ ...form, requestId: randomUUID(), outlineId: outline, unitId: office.id },
  }),
  "summaries.deleteSummary": ({ summary }) => ({ id: summary }),
  "summaries.previewRollForward": ({ summary, office }) => rolling(summary, office.id),
  "summaries.rollForward": ({ summary, office }) => rolling(summary, office.id),
  "summaries.setLatinSerif": ({ summary }) => ({ id: summary, latinSerif: false }),
  ...commentInputs,
  "summaries.restoreSummary": ({ deleted }) => ({ id: deleted }),
  "templates.archiveTemplate": ({ template }) => ({ id: template, archived: true }),
  "templates.copyTemplate": ({ template }) => ({ id: template }),
  "templates.createTemplate": () => words,
  "templates.editTemplate": ({ template, templateAt }) => ({
    ...{ ...words, id: template, updatedAt: templateAt, heading: "新名" },
  }),
  "templates.swapTemplates": ({ template, other }) => ({ id: template, with: other }),
  "units.archiveUnit": ({ empty }) => ({ id: empty.id, archived: true }),
  "units.createUnit": ({ office }) => ({
    parentId: office.id,
    name: "新科",
    shortName: "新科",
    kind: "office",
  }),
  "units.moveUnit": ({ room, empty }) => ({ id: room.id, parentId: empty.id }),
  "units.renameUnit": ({ room }) => ({ id: room.id, name: "改名科", shortName: "改名", kind: "office" }),
  "users.createUser": ({ office }) => ({
    ...person,
    name: `new-${randomUUID().slice(0, 8)}`,
    unitId: office.id,
  }),
  "users.disableUser": ({ user }) => ({ id: user.id, disabled: true }),
  "users.editUser": ({ user, office }) => ({ ...person, id: user.id, unitId: office.id }),
  "users.resetPassword": ({ user }) => ({ id: user.id }),
  "users.unlockUser": ({ user }) => ({ id: user.id }),
};

function rolling(sourceId: string, unitId: string) {
  return { requestId: randomUUID(), sourceId, unitId, periodKind: "year", year: 2027, part: 1 };
}

/** Actions that only answer. */
const readOnly = new Set(["summaries.previewRollForward", "ledger/definitions.tryFormula"]);

/** Actions about nothing but the caller: no id of another unit can be sent to them. */
const ownOnly = new Set([
  ...["templates.createTemplate", "auth.changePassword", "imports.createImport"],
  ...["ledger/kinds.createKind", "proofread/dictionary.createEntry", "proofread/dictionary.putAwayBuiltIn"],
  "proofread/settings.setRule",
]);

/** Actions that make a thing under an id that the form sends along. */
const newThing = new Set(["ledger/records.createRecord"]);

type Action = (input: unknown) => Promise<Result<unknown>>;

/** Every function that a file with "use server" exports: each is an address that anybody can call. */
const actions = new Map<string, Action>();
for (const file of globSync("{lib,app,components}/**/*.{ts,tsx}")) {
  if (!/^"use server"/m.test(readFileSync(file, "utf8"))) continue;
  const area = file.replace(/^lib\/|\/actions\.ts$|\.ts$/g, "");
  const exports: Record<string, Action> = await import(resolve(file));
  for (const [name, run] of Object.entries(exports)) actions.set(`${area}.${name}`, run);
}

async function send(as: Scope | null, name: string, input: unknown) {
  caller = as;
  return actions.get(name)!(input);
}

const refusal = (code: string) => ({ ok: false, error: { code, values: {} } });

test("every action has a case here", () => {
  const tokens = ["auth/tokens.createToken", "auth/tokens.revokeToken"];
  const others = ["auth.changePassword", "auth.setUp", "choose-locale.chooseLocale", ...tokens];
  expect([...actions.keys()].toSorted()).toEqual([...Object.keys(inputs), ...others].toSorted());
});

describe.each(Object.entries(inputs))("%s", (name, inputOf) => {
  test("is for those who have the right, within their unit", async () => {
    const given = await actingHouse();
    const input = inputOf(given);
    const stranger = await makeScope("administrator", await makeUnit());
    const beside = await makeScope("administrator", await makeUnit({ parent: given.bureau }));
    const viewer = await makeScope("viewer", given.office);
    // An import, a sheet and a view belong to who made them, even beside an administrator.
    const views = name.startsWith("ledger/views.");
    const own = views || /^(imports|ledger\/excel)\./.test(name);
    const turn = /^collab\.(approve|return|sign)/.test(name) ? given.chief : null;
    const keeper =
      turn ?? (own || authored.has(name) ? given.scope : await makeScope("administrator", given.office));

    const before = await everything();
    expect(await send(null, name, input)).toEqual(refusal("access.signed-out"));
    if (!ownOnly.has(name)) {
      for (const other of [stranger, beside])
        expect(await send(other, name, input)).toEqual(refusal("access.not-found"));
    }
    // Whoever may read a ledger may have views of it, of their own, and whoever is mentioned may see that.
    const readers = views || name === "summaries/comments.seeMentions";
    if (!readers) await expectRefusal(viewer, name, input, own);
    else if (views && "id" in (input as object)) {
      expect(await send(viewer, name, input)).toEqual(refusal("access.not-found"));
    }
    expect(await everything()).toEqual(before);

    const nonsense = Object.fromEntries(Object.keys(input as object).map((field) => [field, Number.NaN]));
    expect(await send(keeper, name, nonsense)).toMatchObject({ error: { code: "input.invalid" } });
    expect(await everything()).toEqual(before);
    expect(await send(keeper, name, input)).toMatchObject({ ok: true });
    if (!readOnly.has(name)) expect(await everything(), "the action does something").not.toEqual(before);
  });
});

test("words lose what PostgreSQL cannot hold", async () => {
  const { scope, summary: id } = await actingHouse();
  const given = { id, label: "送审\0前\ud800" };
  expect(await send(scope, "collab/versions.saveVersion", given)).toMatchObject({ ok: true });
  expect(await db.summaryVersion.count({ where: { summaryId: id, label: "送审前\ufffd" } })).toBe(1);
});

/** A person without the right is refused, and that is audited with the thing that it was about. */
async function expectRefusal(viewer: Scope, name: string, input: unknown, own: boolean): Promise<void> {
  expect(await send(viewer, name, input)).toEqual(refusal("access.forbidden"));
  const tried = { userId: viewer.userId, succeeded: false };
  const { id, unitId, parentId } = input as Record<string, string | undefined>;
  const about = own || newThing.has(name) ? null : id;
  expect(await db.auditEvent.findMany({ where: tried }), "the refusal is audited").toMatchObject([
    { objectId: about ?? unitId ?? parentId ?? viewer.unitId },
  ]);
  expect(await db.auditEvent.count({ where: { ...tried, objectName: { contains: "." } } })).toBe(0);
}

test("the own password needs a session and the current password", async () => {
  const name = "auth.changePassword";
  const scope = await makeScope("viewer", await makeUnit());
  const hash = () => db.user.findUnique({ where: { id: scope.userId }, select: { passwordHash: true } });
  const before = await hash();
  const input = { current: testPassword, next: "Northhill-2027" };
  expect(await send(null, name, input)).toEqual(refusal("access.signed-out"));
  expect(await send(scope, name, { ...input, current: "wrong" })).toEqual(refusal("access.wrong-current"));
  expect(await hash()).toEqual(before);
});

test("everybody makes and revokes their own tokens, and nobody another's", async () => {
  const [create, revoke] = ["auth/tokens.createToken", "auth/tokens.revokeToken"] as const;
  const unit = await makeUnit();
  const scope = await makeScope("viewer", unit);
  const input = { name: "舆情监测", days: 90 };
  const { id } = await createToken(scope, { name: "媒体监测", days: 30 });
  expect(await send(null, create, input)).toEqual(refusal("access.signed-out"));
  expect(await send(scope, create, { ...input, days: 3650 })).toMatchObject({
    error: { code: "input.invalid" },
  });
  expect(await send(await makeScope("administrator", unit), revoke, { id })).toEqual(
    refusal("access.not-found"),
  );
  expect(await send(scope, create, input)).toMatchObject({ ok: true });
  expect(await send(scope, revoke, { id })).toMatchObject({ ok: true });
  const left = await db.apiToken.findMany({ select: { userId: true, name: true } });
  expect(left).toEqual([{ userId: scope.userId, name: "舆情监测" }]);
});

test("the first administrator needs the link", async () => {
  await makeUser(await makeUnit());
  const before = await everything();
  const input = {
    token: "x",
    bureau: "教育局",
    displayName: "周敏",
    name: "zhoumin",
    password: testPassword,
  };
  expect(await send(null, "auth.setUp", input)).toEqual(refusal("setup.expired"));
  expect(await send(null, "auth.setUp", {})).toMatchObject({ ok: false, error: { code: "input.invalid" } });
  expect(await everything()).toEqual(before);
});
