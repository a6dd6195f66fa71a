import { afterAll, expect, test } from "vitest";
import { deleteRecords } from "#lib/ledger/bulk/mutations.ts";
import { recordsChannel } from "#lib/ledger/records/mutations.ts";
import { createEntry } from "#lib/proofread/dictionary/mutations.ts";
import { proofreadingChannel } from "#lib/proofread/history/mutations.ts";
import { setRule } from "#lib/proofread/settings/mutations.ts";
import { heedFinding, ignoredChannel, ignoreFinding } from "#lib/summaries/checking/mutations.ts";
import { listIgnored } from "#lib/summaries/checking/queries.ts";
import { announceComments, commentsChannel } from "#lib/summaries/comments/mutations.ts";
import { makeKind, makeRecord, makeScope, makeSummary, makeUnit } from "../tests/builders.ts";
import { testDatabase } from "../tests/database.ts";
import { until } from "../tests/live-client.ts";
import { listenChanges } from "./listen-changes.ts";

const db = await testDatabase();
const url = process.env.DATABASE_URL ?? "";
let told = 0;
let toldToo = 0;
let commented: (string[] | null)[] = [];
const proofread: (string[] | null)[] = [];
const listeners = [
  listenChanges(url, {
    [recordsChannel]: () => (told += 1),
    [commentsChannel]: (about) => commented.push(about && [...about].toSorted()),
    [ignoredChannel]: (about) => proofread.push(about && [...about]),
    [proofreadingChannel]: (about) => proofread.push(about && [...about]),
  }),
  listenChanges(url, { [recordsChannel]: () => (toldToo += 1) }),
];

afterAll(() => Promise.all(listeners.map((stop) => stop())));

const listening = async () => {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    select count(*)::int as n from pg_stat_activity
    where datname = current_database() and query ilike 'listen chengwen%'`;
  return row!.n;
};

async function change(count = 1): Promise<void> {
  const unit = await makeUnit();
  const kind = await makeKind();
  const records = await Promise.all(Array.from({ length: count }, () => makeRecord(kind, unit)));
  const scope = await makeScope("drafter", unit);
  await deleteRecords(
    scope,
    records.map(({ id }) => id),
  );
}

test("every server hears a change once it is committed, many changes at once as one", async () => {
  await until(async () => (await listening()) === 2);
  await change(20);
  await until(() => told > 0 && toldToo > 0);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect([told, toldToo, commented]).toEqual([1, 1, []]);
});

test("who follows comments hears in which summaries, and only once it is committed", async () => {
  await db.$transaction(async (tx) => {
    await announceComments(tx, "b");
    await announceComments(tx, "a");
    await announceComments(tx, "b");
  });
  await db
    .$transaction(async (tx) => {
      await announceComments(tx, "c");
      throw new Error("taken back");
    })
    .catch(() => {});
  await until(() => commented.length > 0);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect([commented, told]).toEqual([[["a", "b"]], 1]);
});

test("who proofreads hears what is ignored, and what units say of words and rules", async () => {
  const unit = await makeUnit();
  const scope = await makeScope("administrator", unit);
  const { id } = await makeSummary(scope);
  const place = { rule: "doubled-marks", about: "", text: "。。", sentence: "学习。。", nth: 0 };
  await ignoreFinding(scope, { id, place, reason: "原文如此" });
  await ignoreFinding(scope, { id, place, reason: "再说一次" });
  const [ignored] = await listIgnored(scope, id);
  await until(() => proofread.length === 1);
  await heedFinding(scope, { id, ignoredId: ignored!.id });
  await until(() => proofread.length === 2);
  const words = { right: "融合发展中心", source: "", date: "", note: "" };
  await createEntry(scope, { wrong: "融合站", ...words });
  await until(() => proofread.length === 3);
  await setRule(scope, { rule: "doubled-marks", level: "off" });
  await until(() => proofread.length === 4);
  expect(proofread).toEqual([[id], [id], [unit.id], [unit.id]]);
});

test("after a lost connection it tells, and goes on hearing", async () => {
  told = 0;
  commented = [];
  await db.$queryRaw`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike 'listen chengwen%'`;
  await until(() => told === 1);
  expect(commented).toEqual([null]);
  await until(async () => (await listening()) === 2);
  await change();
  await until(() => told === 2);
});

test("it ends, also where there is no database", async () => {
  const stop = listenChanges("postgres://nobody@127.0.0.1:1/nothing", { chengwen_nothing: () => {} });
  await stop();
  await Promise.all(listeners.map((end) => end()));
  await until(async () => (await listening()) === 0);
});
