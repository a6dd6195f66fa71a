import { expect, test } from "vitest";
import * as Y from "yjs";
import { announceAccessChange } from "#lib/auth/access-changes.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { currentDocument } from "#lib/collab/current-document.ts";
import { holdStill } from "#lib/collab/hold-still.ts";
import { appendUpdates } from "#lib/collab/mutations.ts";
import { loadHistory } from "#lib/collab/queries.ts";
import { storedDocument } from "#lib/collab/stored-document.ts";
import { parseDocument } from "#lib/document/schema.ts";
import { returnSummary, submitSummary } from "#lib/summaries/review/mutations.ts";
import { signSummary } from "#lib/summaries/signing/mutations.ts";
import { makeDocument, makeScope, makeSummary, makeUnit } from "../tests/builders.ts";
import { testDatabase } from "../tests/database.ts";
import { type LiveClient, until } from "../tests/live-client.ts";
import { liveServer } from "../tests/live-server.ts";
import { openSubmission } from "../tests/make-final.ts";

const db = await testDatabase();
const { open: openAs } = liveServer();

/** A summary of a drafter, a reviewer who signs it, and ways to open it, submit it, send it back and sign it. */
async function setUp() {
  const unit = await makeUnit({ parent: await makeUnit() });
  const [drafter, reviewer] = [await makeScope("drafter", unit), await makeScope("reviewer", unit)];
  const summary = await makeSummary(drafter, { doc: makeDocument(["全年学习十次。"]) });
  const { id } = summary;
  const open = (who: Scope) => openAs(summary, who);
  const read = async () => parseDocument(await currentDocument(id));
  const seen = async () => ({ id, submissionId: await openSubmission(id), note: "" });
  return {
    ...{ id, drafter, reviewer, unit, open },
    submit: () => {
      const form = { id, reviewers: [], signer: reviewer.userId, note: "" };
      return holdStill(id, () => submitSummary(drafter, form, read));
    },
    sendBack: async () => {
      const form = { ...(await seen()), reason: "再改" };
      await holdStill(id, () => returnSummary(reviewer, form, read));
    },
    sign: async () => {
      const form = { ...(await seen()), override: "" };
      await holdStill(id, () => signSummary(reviewer, form, { read, check: async () => [] }));
    },
  };
}

const refused = (client: LiveClient) => client.told.find(({ type }) => type === "refused");
const mode = (client: LiveClient) => client.told.findLast((message) => message.type === "mode")?.mode;
const committed = async (id: string) => JSON.stringify(await storedDocument(id));

/** Suggests words at the beginning of the last paragraph. */
function suggest({ ydoc }: LiveClient, { userId, userName }: Scope, words: string): void {
  const fragment = ydoc.getXmlFragment("default");
  const text = (fragment.get(fragment.length - 1) as Y.XmlElement).get(0) as Y.XmlText;
  text.insert(0, words, { insertion: { id: crypto.randomUUID(), author: userId, name: userName, at: 1 } });
}

test("in review a suggestion is taken, a plain change is not, whoever sends it", async () => {
  const given = await setUp();
  const { id, drafter, reviewer } = given;
  await given.submit();
  for (const who of [reviewer, drafter]) {
    const client = await given.open(who);
    await until(() => mode(client) === "suggest");
    suggest(client, who, `${who.role}建议`);
    await client.saved();
    expect(await committed(id)).toContain(`${who.role}建议`);

    const before = await committed(id);
    client.type("直接改的");
    await until(() => refused(client) !== undefined);
    expect(refused(client)).toEqual({ type: "refused", reason: "in-review" });
    expect(await committed(id)).toBe(before);
    client.close();
  }
  const another = await given.open(reviewer);
  expect(another.text()).toContain("reviewer建议");
  expect(another.text()).not.toContain("直接改的");
  suggest(another, drafter, "以他人名义");
  await until(() => refused(another) !== undefined);
  expect(await committed(id)).not.toContain("以他人名义");
  another.close();
});

test("who has a draft open when it is submitted may only suggest from then on, and write again when it is back", async () => {
  const given = await setUp();
  const client = await given.open(given.drafter);
  client.type("写在前面");
  await client.saved();
  await given.submit();
  await until(() => mode(client) === "suggest");
  await given.sendBack();
  await until(() => mode(client) === "write");
  client.type("退回后改的");
  await until(async () => (await committed(given.id)).includes("退回后改的"));
  expect(await committed(given.id)).toContain("写在前面");
});

test("what somebody writes while it is submitted is in what was submitted, or refused", async () => {
  const given = await setUp();
  const client = await given.open(given.drafter);
  let taken = "";
  await holdStill(given.id, async () => {
    client.type("正在写的");
    await new Promise((resolve) => setTimeout(resolve, 150));
    taken = JSON.stringify(await currentDocument(given.id));
    await db.summary.update({ where: { id: given.id }, data: { state: "review" } });
  });
  expect(taken).not.toContain("正在写的");
  await until(() => refused(client) !== undefined);
  expect(await committed(given.id)).not.toContain("正在写的");
});

/** Another server, which has not heard that the summary is in review, commits a paragraph. */
async function writeElsewhere(id: string, words: string): Promise<void> {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, (await loadHistory(id)).state);
  const before = Y.encodeStateVector(ydoc);
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  ydoc.getXmlFragment("default").push([paragraph]);
  await appendUpdates(id, [Y.encodeStateAsUpdate(ydoc, before)]);
}

test("what another server committed belongs to what is submitted, and voids what is signed", async () => {
  const given = await setUp();
  const client = await given.open(given.drafter);
  await writeElsewhere(given.id, "别处写的");
  await given.submit();
  const { doc } = await db.summaryVersion.findFirstOrThrow({
    where: { summaryId: given.id, reason: "submitted" },
  });
  expect(JSON.stringify(doc)).toContain("别处写的");
  await until(() => client.text().includes("别处写的"));

  await writeElsewhere(given.id, "送审后别处写的");
  await expect(given.sign()).rejects.toMatchObject({ code: "review.changed" });
  await until(() => client.text().includes("送审后别处写的"));
});

test("changes made without a connection that arrive when it is in review are refused, and stay in the browser", async () => {
  const given = await setUp();
  const offline = await given.open(given.drafter);
  offline.close();
  const mine = new Y.Doc();
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(offline.ydoc));
  mine.getXmlFragment("default").push([new Y.XmlElement("paragraph")]);
  await given.submit();
  const back = await given.open(given.drafter);
  Y.applyUpdate(back.ydoc, Y.encodeStateAsUpdate(mine));
  await until(() => refused(back) !== undefined);
  expect(back.ydoc.getXmlFragment("default").length).toBe(4);
  expect(((await storedDocument(given.id)).content ?? []).length).toBe(3);
  back.close();
});

test("a final summary takes nothing, from nobody, on a socket that was open before", async () => {
  const given = await setUp();
  await given.submit();
  const client = await given.open(given.reviewer);
  await given.sign();
  await until(() => mode(client) === "read");
  const before = await committed(given.id);
  suggest(client, given.reviewer, "定稿后的建议");
  client.type("定稿后改的");
  const fresh = await given.open(given.drafter);
  fresh.type("定稿后改的");
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await committed(given.id)).toBe(before);
  expect(fresh.readOnly()).toBe(true);
});

test("a reviewer who loses the right while connected suggests nothing more", async () => {
  const given = await setUp();
  await given.submit();
  const client = await given.open(given.reviewer);
  await until(() => mode(client) === "suggest");
  await db.user.update({ where: { id: given.reviewer.userId }, data: { role: "viewer" } });
  announceAccessChange({ userId: given.reviewer.userId });
  await until(() => mode(client) === "read");
  suggest(client, given.reviewer, "没有权限了");
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await committed(given.id)).not.toContain("没有权限了");
  await expect(given.sign()).rejects.toMatchObject({ code: "access.forbidden" });
});
