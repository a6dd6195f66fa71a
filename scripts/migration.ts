// node scripts/migration.ts check: do prisma/migrations and prisma/schema.prisma say the same?
// node scripts/migration.ts write <name>: writes what is missing as a new migration, to be read before it is committed.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { schemaDifference } from "./migration/schema-difference.ts";

const [command, name] = process.argv.slice(2);
const destructive = /\bDROP (TABLE|COLUMN|TYPE|SCHEMA)\b|\bDELETE FROM\b|\bTRUNCATE\b|SET DATA TYPE/i;

if (command === "check") await check();
else if (command === "write" && /^[a-z0-9]+(_[a-z0-9]+)*$/.test(name ?? "")) await write(name ?? "");
else {
  console.error("Usage: node scripts/migration.ts check | write <name_in_small_letters>");
  process.exitCode = 2;
}

async function check(): Promise<void> {
  const sql = await schemaDifference();
  if (sql === "") return console.log("prisma/migrations and prisma/schema.prisma agree");
  console.error(`prisma/schema.prisma says more than prisma/migrations; missing:\n\n${sql}`);
  process.exitCode = 1;
}

async function write(name: string): Promise<void> {
  const sql = await schemaDifference();
  if (sql === "") return console.log("Nothing to write: migrations and schema agree");
  const now = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = fileURLToPath(new URL(`../prisma/migrations/${now}_${name}`, import.meta.url));
  const warning = destructive.test(sql)
    ? "-- DESTROYS DATA: say here what is lost, and why that is right.\n\n"
    : "";
  mkdirSync(folder);
  writeFileSync(`${folder}/migration.sql`, `${warning}${sql}\n`);
  console.log(`${folder}/migration.sql`);
  if (warning) console.log("It destroys data. Read it, and write why.");
}
