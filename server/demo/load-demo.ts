import type { PrismaClient } from "../../prisma/client/client.ts";
import { demoPassword } from "./demo-people.ts";

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
    // Loaded only now: later starts need neither the texts nor what turns them into documents.
    const { createBureau } = await import("./create-bureau.ts");
    const { hashPassword } = await import("#lib/auth/password.ts");
    const value = await hashPassword(demoPassword);
    await db.$transaction(
      async (tx) => {
        // Another process on the same database may be starting too.
        await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('chengwen sample data'))`;
        if ((await tx.user.count()) > 0) return;
        const setting = { name: hashSetting, value };
        await tx.setting.upsert({ where: { name: hashSetting }, create: setting, update: setting });
        await createBureau(tx, value);
      },
      // Another process that loads it at the same time is waited for.
      { maxWait: 60_000, timeout: 60_000 },
    );
  }
  const setting = await db.setting.findUnique({ where: { name: hashSetting }, select: { value: true } });
  if (!setting) return [];
  const users = await db.user.findMany({
    where: { passwordHash: setting.value, disabledAt: null },
    select: { name: true, role: true, unit: { select: { name: true } } },
    orderBy: { id: "asc" },
  });
  return users.map(({ name, role, unit }) => ({ name, password: demoPassword, role, unit: unit.name }));
}
