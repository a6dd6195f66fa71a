/**
 * Whether two values of a figure are the same, null where there are none. Sums and averages come back from JSON and SQL
 * with a last digit of their own.
 */
export function isSameValue(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}
