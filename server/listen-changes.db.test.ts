import { afterAll, expect, test } from "vitest";
import { deleteRecords } from "#lib/ledger/bulk/mutations.ts";
import { recordsChannel } from "#lib/ledger/records/mutations.ts";
import { announceComments, commentsChannel } from "#lib/summaries/comments/mutations.ts";
import { makeKind, makeRecord, makeScope, makeUnit } from "../tests/builders.ts";
import { testDatabase } from "../tests/database.ts";
import { until } from "../tests/live-client.ts";
import { listenChanges } from "./listen-changes.ts";

const db = await testDatabase();
const url = process.env.DATABASE_URL ?? "";
let told = 0;
let toldToo = 0;
let commented: (string[] | null)[] = [];
const listeners = [
  listenChanges(url, {
    [recordsChannel]: () => (told += 1),
    [commentsChannel]: (about) => commented.push(about && [...about].toSorted()),
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
