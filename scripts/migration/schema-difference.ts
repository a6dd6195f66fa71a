import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { SchemaEngine } from "@prisma/schema-engine-wasm";
import { migrate } from "#server/migrate.ts";
import { startPostgres } from "#server/postgres.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { readsCatalogue } from "./reads-catalogue.ts";
import { withoutUnchangedIndexes } from "./without-unchanged-indexes.ts";

const path = fileURLToPath(new URL("../../prisma/schema.prisma", import.meta.url));

/**
 * The SQL that leads from a database with all migrations of prisma/migrations to what prisma/schema.prisma
 * says; empty when they agree. The migrations are applied to a PostgreSQL of its own by the very runner
 * that the start uses.
 */
export async function schemaDifference(): Promise<string> {
  const folder = temporaryFolder("migration");
  const own = await startPostgres(folder.path);
  try {
    await migrate(own.url);
    return await difference(own.url);
  } finally {
    await own.stop();
    folder.remove();
  }
}

async function difference(url: string): Promise<string> {
  const panics: string[] = [];
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => panics.push(message) },
  });
  const adapter = await new PrismaPg({ connectionString: url }).connect();
  const factory = Object.assign(new PrismaPg({ connectionString: url }), {
    connect: async () => readsCatalogue(adapter),
  });
  const content = readFileSync(path, "utf8");
  const files = [{ path, content }];
  try {
    const engine = await SchemaEngine.new(
      { datamodels: [[path, content]] },
      () => {},
      bindMigrationAwareSqlAdapterFactory(factory),
    );
    const result = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: "" },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: { externalTables: ["public._prisma_migrations"], externalEnums: [] },
    });
    if (result.exitCode !== 2) return "";
    const { rows } = await adapter.queryRaw({
      sql: "select indexdef from pg_indexes",
      args: [],
      argTypes: [],
    });
    return withoutUnchangedIndexes(
      result.stdout ?? "",
      rows.map((row) => String(row[0])),
    );
  } catch (error) {
    throw new Error(panics[0] ?? `the schema engine failed: ${error}`, { cause: error });
  } finally {
    await adapter.dispose();
  }
}
