/** Whether two values are the same but for the last digits, which sums and averages bring back from JSON and SQL. */
export function sameNumber(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}
