import type { Transaction } from "../db.ts";

/** A fixed number that all processes agree on. */
const unitsLock = 4_270_003;

/**
 * Lets changes of the tree and of who belongs where happen one after the other, until the transaction
 * ends: two moves cannot make a circle, and nobody joins a unit that is just being put away.
 */
export async function lockUnits(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${unitsLock})`;
}
