import { connectDb } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { migrate } from "../migrate.ts";
import { openConnection } from "../open-connection.ts";
import { runningPostgres, startPostgres } from "../postgres.ts";
import { hasPostgres } from "../postgres-facts.ts";

/**
 * Runs something on the database of the installation: the one that DATABASE_URL names, else that of the
 * application running on DATA_DIR, else its own, started for as long as this takes.
 * @throws AppError `command.no-data` when there is nothing yet, `start.…` when it cannot be reached
 */
export async function withDatabase<T>(run: () => Promise<T>): Promise<T> {
  const { DATABASE_URL, DATA_DIR } = env();
  const running = DATABASE_URL ?? runningPostgres(DATA_DIR);
  if (!running && !hasPostgres(DATA_DIR)) {
    throw new AppError("command.no-data", { path: DATA_DIR });
  }
  const own = running ? null : await startPostgres(DATA_DIR);
  const url = running ?? own?.url ?? "";
  try {
    if (own) await migrate(url);
    else await (await openConnection(url)).end();
    const client = connectDb(url);
    try {
      return await run();
    } finally {
      await client.$disconnect();
    }
  } finally {
    await own?.stop();
  }
}
