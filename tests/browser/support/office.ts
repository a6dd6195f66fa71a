import { connectDb } from "#lib/db.ts";
import { runningPostgres } from "#server/postgres.ts";
import type { Role, Unit, User } from "../../../prisma/client/client.ts";
import { makeUnit, makeUser } from "../../builders.ts";

/** An office of a bureau that only this test knows, with one user of every role; password `testPassword`. */
export type Office = { bureau: Unit; unit: Unit } & Record<Role, User>;

let connected = false;

/** Connects this process to the database of the server under test, so that builders and `db()` work. */
export function useServerDatabase(): void {
  if (connected) return;
  const url = runningPostgres(process.env.TEST_DATA_DIR ?? "");
  if (!url) throw new Error("the server under test has no database");
  connectDb(url);
  connected = true;
}

/** Makes a bureau, an office in it, and the people of the office; the administrator belongs to the bureau. */
export async function makeOffice(): Promise<Office> {
  const bureau = await makeUnit();
  const unit = await makeUnit({ parent: bureau });
  return {
    bureau,
    unit,
    administrator: await makeUser(bureau, { role: "administrator", displayName: "管理员周岚" }),
    drafter: await makeUser(unit, { role: "drafter", displayName: "起草人林舟" }),
    reviewer: await makeUser(unit, { role: "reviewer", displayName: "审阅人方远" }),
    contributor: await makeUser(unit, { role: "contributor", displayName: "供稿人许平" }),
    viewer: await makeUser(unit, { role: "viewer", displayName: "查看人何清" }),
  };
}
