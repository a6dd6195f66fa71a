/** Until which day a unit, and with it all below, is closed. */
export type Lock = { unitId: string; until: string };

/** The last closed day of a unit, its own or that of a unit above; null when all days are open. */
export function closedUntil(locks: readonly Lock[], unitPath: string): string | null {
  const days = locks.filter(({ unitId }) => unitPath.includes(`/${unitId}/`)).map(({ until }) => until);
  return days.toSorted().at(-1) ?? null;
}
