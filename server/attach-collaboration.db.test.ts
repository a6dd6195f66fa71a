import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { announceAccessChange } from "#lib/auth/access-changes.ts";
import { collaboration, tell } from "#lib/collab/collaboration.ts";
import { storedDocument } from "#lib/collab/stored-document.ts";
import { makeScope, makeSummary, makeUnit } from "../tests/builders.ts";
import { testDatabase } from "../tests/database.ts";
import { type LiveClient, sessionCookie, until } from "../tests/live-client.ts";
import { liveServer } from "../tests/live-server.ts";

const db = await testDatabase();
const live = liveServer();

/** A summary in an office, and a way to open it as somebody of a role. */
async function setUp() {
  const unit = await makeUnit({ parent: await makeUnit() });
  const drafter = await makeScope("drafter", unit);
  const summary = await makeSummary(drafter);
  const open = (who = drafter, ticket: object = {}) => live.open(summary, who, ticket);
  return { unit, drafter, summary, open };
}

/** What PostgreSQL holds of a summary: binary and changes together. */
async function committed(summaryId: string): Promise<string> {
  return JSON.stringify(await storedDocument(summaryId));
}

const unloaded = (id: string) => until(() => !collaboration().hocuspocus.documents.has(id));

describe("a live document", () => {
  it("is in PostgreSQL by the time the browser is told that it is saved", async () => {
    const { open, summary } = await setUp();
    const client = await open();
    client.type("第一次集中学习");
    await client.saved();
    expect(await committed(summary.id)).toContain("第一次集中学习");
  });

  it("tells everybody who has it open that records changed", async () => {
    const { open } = await setUp();
    const both = [await open(), await open()];
    tell("figures", null);
    await until(() => both.every(({ told }) => told.some(({ type }) => type === "figures")));
  });

  it("reaches the others, and stores binary, JSON, counts and section rows together", async () => {
    const { open, summary } = await setUp();
    const [one, other] = [await open(), await open()];
    one.type("开展专题宣传12次");
    await until(() => other.text().includes("开展专题宣传12次"));
    await one.saved();
    one.close();
    other.close();
    await unloaded(summary.id);
    const row = await db.summary.findUniqueOrThrow({
      where: { id: summary.id },
      include: { sections: true, updates: true },
    });
    expect(JSON.stringify(row.doc)).toContain("开展专题宣传12次");
    expect(row.sections.map(({ text }) => text).join()).toContain("开展专题宣传12次");
    expect(row.updates).toEqual([]);
    const ydoc = new Y.Doc();
    Y.applyUpdate(ydoc, row.ydoc);
    expect(ydoc.getXmlFragment("default").toString()).toContain("开展专题宣传12次");
  });
});

describe("known losses: none of them happens", () => {
  it("content is not doubled when several open it at once, or again after it was let go", async () => {
    const { open, summary } = await setUp();
    const once = (client: LiveClient) => client.text().split("组织全体干部学习。").length - 1;
    const first = await Promise.all([open(), open(), open()]);
    expect(first.map(once)).toEqual([1, 1, 1]);
    for (const client of first) client.close();
    await unloaded(summary.id);
    expect(once(await open())).toBe(1);
  });

  it("a load that fails refuses the browser and saves nothing over the good document", async () => {
    const { open, summary } = await setUp();
    const good = summary.ydoc;
    await db.summary.update({ where: { id: summary.id }, data: { ydoc: new Uint8Array([1, 2, 3]) } });
    const client = await open();
    expect(client.refusal()).not.toBeNull();
    expect((await db.summary.findUniqueOrThrow({ where: { id: summary.id } })).doc).toEqual(summary.doc);
    await db.summary.update({ where: { id: summary.id }, data: { ydoc: new Uint8Array(good) } });
    expect((await open()).text()).toContain("组织全体干部学习。");
  });

  it("a document whose last browser leaves while a write is pending is kept until it is written", async () => {
    const { open, summary } = await setUp();
    const client = await open();
    const release = Promise.withResolvers<void>();
    const taken = Promise.withResolvers<void>();
    const locked = db.$transaction(
      async (tx) => {
        await tx.$executeRaw`lock table summary_update in access exclusive mode`;
        taken.resolve();
        await release.promise;
      },
      { timeout: 10_000 },
    );
    await taken.promise;
    client.type("离开前的最后一句");
    await until(
      () =>
        collaboration()
          .hocuspocus.documents.get(summary.id)
          ?.getXmlFragment("default")
          .toString()
          .includes("最后一句") ?? false,
    );
    client.close();
    release.resolve();
    await locked;
    await unloaded(summary.id);
    expect(await committed(summary.id)).toContain("离开前的最后一句");
    expect((await open()).text()).toContain("离开前的最后一句");
  });

  it("a write that fails is told to everyone, tried again, and nothing is lost", async () => {
    const { open, summary } = await setUp();
    const [one, other] = [await open(), await open()];
    await failWrites("57P01", "terminating connection");
    one.type("数据库不在时写下的话");
    await until(() => [one, other].every(({ told }) => told.some(({ type }) => type === "failing")));
    expect(await committed(summary.id)).not.toContain("数据库不在时写下的话");
    await healWrites();
    await one.saved();
    expect(await committed(summary.id)).toContain("数据库不在时写下的话");
  });

  it("a full disk is named as what it is", async () => {
    const { open } = await setUp();
    const client = await open();
    await failWrites("53100", "could not extend file: No space left on device");
    client.type("磁盘已满时写下的话");
    await until(() =>
      client.told.some((message) => message.type === "failing" && message.reason === "disk-full"),
    );
    await healWrites();
    await client.saved();
  });

  it("a page with an older schema is turned away before it can delete what it does not know", async () => {
    const { open } = await setUp();
    expect((await open(undefined, { schemaVersion: 0 })).refusal()).toBe("outdated");
  });

  it("a local copy of another lineage is turned away instead of being merged", async () => {
    const { open } = await setUp();
    expect((await open(undefined, { epoch: crypto.randomUUID() })).refusal()).toBe("replaced");
  });

  it("a reader's changes are not accepted", async () => {
    const { open, unit, summary } = await setUp();
    const viewer = await open(await makeScope("viewer", unit));
    expect(viewer.readOnly()).toBe(true);
    viewer.type("只读的人写下的话");
    const drafter = await open();
    drafter.type("起草人写下的话");
    await drafter.saved();
    expect(await committed(summary.id)).not.toContain("只读的人写下的话");
  });

  it("a session that ends, a user who is disabled, a role that is taken away end the open socket's rights at once", async () => {
    const { open, unit, summary } = await setUp();
    const [ended, disabled, demoted] = [
      await makeScope("drafter", unit),
      await makeScope("drafter", unit),
      await makeScope("drafter", unit),
    ];
    const opened = await Promise.all([open(ended), open(disabled), open(demoted)]);
    await db.session.delete({ where: { id: ended.sessionId } });
    await db.user.update({ where: { id: disabled.userId }, data: { disabledAt: new Date() } });
    await db.user.update({ where: { id: demoted.userId }, data: { role: "viewer" } });
    announceAccessChange({ sessionId: ended.sessionId });
    announceAccessChange({ userId: disabled.userId });
    announceAccessChange({ userId: demoted.userId });
    await until(
      () =>
        opened[0]!.refusal() === "signed-out" &&
        opened[1]!.refusal() === "signed-out" &&
        opened[2]!.readOnly(),
    );
    for (const client of opened) client.type("失去权限后写下的话");
    const drafter = await open();
    drafter.type("仍有权限的人写下的话");
    await drafter.saved();
    expect(await committed(summary.id)).not.toContain("失去权限后写下的话");
  });

  it("other units see nothing, and an unknown id looks the same", async () => {
    const { open } = await setUp();
    const stranger = await makeScope("administrator", await makeUnit());
    expect((await open(stranger)).refusal()).toBe("not-found");
    const unknown = await live.open({ id: crypto.randomUUID(), epoch: "" }, stranger);
    expect(unknown.refusal()).toBe("not-found");
  });

  it("a socket opened by another site is refused", async () => {
    const { drafter } = await setUp();
    const headers = { cookie: await sessionCookie(drafter.sessionId), origin: "https://elsewhere.example" };
    const socket = new WebSocket(live.address(), { headers } as never);
    const outcome = await new Promise((resolve) => {
      socket.onopen = () => resolve("open");
      socket.onerror = () => resolve("refused");
    });
    expect(outcome).toBe("refused");
  });
});

/** From now on every new change is refused by PostgreSQL with an error of this kind. */
async function failWrites(code: string, text: string): Promise<void> {
  await db.$executeRawUnsafe(
    `create function fail_writes() returns trigger language plpgsql as $$ begin raise exception '${text}' using errcode = '${code}'; end $$`,
  );
  await db.$executeRawUnsafe(
    "create trigger fail_writes before insert on summary_update execute function fail_writes()",
  );
}

async function healWrites(): Promise<void> {
  await db.$executeRawUnsafe("drop function fail_writes() cascade");
}
