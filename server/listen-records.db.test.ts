import { afterAll, expect, test } from "vitest";
import { deleteRecords } from "#lib/ledger/bulk/mutations.ts";
import { makeKind, makeRecord, makeScope, makeUnit } from "../tests/builders.ts";
import { testDatabase } from "../tests/database.ts";
import { until } from "../tests/live-client.ts";
import { listenRecords } from "./listen-records.ts";

const db = await testDatabase();
const url = process.env.DATABASE_URL ?? "";
let told = 0;
let toldToo = 0;
const listeners = [listenRecords(url, () => (told += 1)), listenRecords(url, () => (toldToo += 1))];

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
  expect([told, toldToo]).toEqual([1, 1]);
});

test("after a lost connection it tells, and goes on hearing", async () => {
  told = 0;
  await db.$queryRaw`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike 'listen chengwen%'`;
  await until(() => told === 1);
  await until(async () => (await listening()) === 2);
  await change();
  await until(() => told === 2);
});

test("it ends, also where there is no database", async () => {
  const stop = listenRecords("postgres://nobody@127.0.0.1:1/nothing", () => {});
  await stop();
  await Promise.all(listeners.map((end) => end()));
  await until(async () => (await listening()) === 0);
});
