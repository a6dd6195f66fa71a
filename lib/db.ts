import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "../prisma/client/client.ts";

const shared = globalThis as typeof globalThis & { chengwenDb?: PrismaClient };

/** Connects the process to its database; called once at start, before anything asks for `db()`. */
export function connectDb(url: string): PrismaClient {
  shared.chengwenDb = new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: 20, connectionTimeoutMillis: 5_000 }),
  });
  return shared.chengwenDb;
}

/** The database of this process: one client for the server, the routes and the actions. */
export function db(): PrismaClient {
  if (!shared.chengwenDb) {
    if (!process.env.DATABASE_URL) throw new Error("connectDb() has not been called");
    return connectDb(process.env.DATABASE_URL);
  }
  return shared.chengwenDb;
}

/** A client inside a transaction. */
export type Transaction = Prisma.TransactionClient;

/** True when the database itself could not be reached or refused to write, rather than the query being wrong. */
export function isDatabaseDown(error: unknown): boolean {
  return (
    isDiskFull(error) ||
    /P1001|P1002|P1008|P1017|P2024|P2028|ECONNREFUSED|ECONNRESET|terminat|timeout|DatabaseNotReachable|ConnectionClosed|57P0|starting up|shutting down/i.test(
      wordsOf(error),
    )
  );
}

/** True when the database has no room left to write. */
export function isDiskFull(error: unknown): boolean {
  return /No space left|53100/i.test(wordsOf(error));
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return `${"code" in error ? error.code : ""} ${error.message} ${causeOf(error)}`;
}

function causeOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : JSON.stringify(error.cause ?? "");
}

/** The columns of the unique constraint that an insert or update broke, or null. */
export function brokenUnique(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || error.code !== "P2002") return null;
  const meta = "meta" in error ? JSON.stringify(error.meta) : "";
  return meta || "unknown";
}
