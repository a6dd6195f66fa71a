/** A part of one as it is shown, to a tenth of a per cent; 100% and 0% only where it is all or nothing. */
export function shareShown(share: number): number {
  const rounded = Math.round(share * 1000) / 1000;
  if (rounded === 1 && share < 1) return 0.999;
  return rounded === 0 && share > 0 ? 0.001 : rounded;
}

/** Where the axis of shares begins, so that differences are seen: a multiple of ten per cent below the smallest. */
export function shareAxis(shares: readonly number[]): { from: number; to: number } {
  const [least, most] = [Math.min(1, ...shares), Math.max(1, ...shares)];
  return { from: Math.max(0, Math.floor((least - 0.02) * 10) / 10), to: Math.ceil(most * 10) / 10 };
}
