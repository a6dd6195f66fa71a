import { PrismaPg } from "@prisma/adapter-pg";
import { expect, test } from "vitest";
import { PrismaClient } from "../prisma/client/client.ts";
import { testDatabase } from "../tests/database.ts";
import { isDatabaseDown } from "./db.ts";

await testDatabase();

const clientFor = (url: string | undefined, max = 1) =>
  new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max, connectionTimeoutMillis: 500 }) });

const failureOf = (run: Promise<unknown>) =>
  run.then(
    () => null,
    (error: unknown) => error,
  );

test("no connection in time, for a transaction or a query, is the database's fault", async () => {
  const client = clientFor(process.env.DATABASE_URL);
  let release = () => {};
  const held = client.$transaction(async (tx) => {
    await tx.$queryRaw`select 1`;
    await new Promise<void>((resolve) => {
      release = resolve;
    });
  });
  const begin = () => client.$transaction(async (tx) => tx.unit.count(), { maxWait: 100 });
  for (const run of [begin, () => client.unit.count()])
    expect(isDatabaseDown(await failureOf(run()))).toBe(true);
  release();
  await held;
  await client.$disconnect();
});

test("so is a server that is not there", async () => {
  const url = new URL(process.env.DATABASE_URL!);
  url.port = "1";
  expect(isDatabaseDown(await failureOf(clientFor(url.href).unit.count()))).toBe(true);
});

test("a question that is wrong is not", async () => {
  const client = clientFor(process.env.DATABASE_URL);
  expect(isDatabaseDown(await failureOf(client.$queryRaw`select nothing`))).toBe(false);
  expect(isDatabaseDown(await failureOf(client.unit.count({ where: { id: "1" } })))).toBe(false);
  expect(isDatabaseDown("timeout")).toBe(false);
  await client.$disconnect();
});
