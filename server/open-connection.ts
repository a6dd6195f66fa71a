import pg from "pg";
import { AppError } from "#lib/errors.ts";

/**
 * A connection to a database; whoever asks for it ends it.
 * @throws AppError `start.no-connection`
 */
export async function openConnection(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError("start.no-connection", { reason });
  }
  return client;
}
