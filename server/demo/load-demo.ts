import { randomUUID } from "node:crypto";
import { hashPassword } from "#lib/auth/password.ts";
import type { Transaction } from "#lib/db.ts";
import type { PrismaClient } from "../../prisma/client/client.ts";
import { demoBureau, demoPassword, demoUnits, demoUsers } from "./demo-people.ts";

/** An account of the sample bureau, to be printed at the start. */
export type DemoAccount = { name: string; password: string; role: string; unit: string };

/** All accounts of the sample bureau share one hash; who has another one has changed the password. */
const hashSetting = "demo-password-hash";

/**
 * Loads the sample bureau into a database without users, and does nothing to any other.
 * @returns the accounts that can still sign in with the password of the sample; none when there is no sample
 */
export async function loadDemo(db: PrismaClient): Promise<DemoAccount[]> {
  if ((await db.user.count()) === 0) {
    const passwordHash = await hashPassword(demoPassword);
    await db.$transaction((tx) => createDemo(tx, passwordHash), { timeout: 60_000 });
  }
  const setting = await db.setting.findUnique({ where: { name: hashSetting } });
  if (!setting) return [];
  const users = await db.user.findMany({
    where: { passwordHash: setting.value, disabledAt: null },
    select: { name: true, role: true, unit: { select: { name: true } } },
    orderBy: { id: "asc" },
  });
  return users.map(({ name, role, unit }) => ({ name, password: demoPassword, role, unit: unit.name }));
}

async function createDemo(tx: Transaction, passwordHash: string): Promise<void> {
  await tx.setting.create({ data: { name: hashSetting, value: passwordHash } });
  const bureauId = randomUUID();
  const units = new Map([[demoBureau.name, bureauId]]);
  const bureauPath = `/${bureauId}/`;
  await tx.unit.create({ data: { id: bureauId, kind: "bureau", path: bureauPath, ...demoBureau } });
  for (const [position, unit] of demoUnits.entries()) {
    const id = randomUUID();
    units.set(unit.name, id);
    await tx.unit.create({
      data: { id, parentId: bureauId, path: `${bureauPath}${id}/`, position, ...unit },
    });
  }
  for (const { unit, ...user } of demoUsers)
    await tx.user.create({ data: { ...user, unitId: units.get(unit)!, passwordHash } });
}
