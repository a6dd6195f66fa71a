/** A number without the noise of binary fractions: 98.71000000000001 → 98.71. */
export function withoutNoise(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/**
 * A number from 0 up in digits, rounded to so many decimals. `never` lists numbers that it is only printed as when it
 * is exactly them: else it is drawn back to the nearest one beside.
 */
export function decimalText(
  value: number,
  { decimals, fixed }: { decimals: number; fixed: boolean },
  never: readonly number[] = [0],
): string {
  const places = Number.isInteger(value) ? 0 : decimals;
  const power = 10 ** places;
  let units = Math.round(withoutNoise(value * power));
  for (const bound of never) {
    if (units === bound * power && value !== bound) units += value > bound ? 1 : -1;
  }
  const text = String(BigInt(units)).padStart(places + 1, "0");
  const whole = text.slice(0, text.length - places);
  const fraction = text.slice(text.length - places);
  const kept = fixed ? fraction.padEnd(decimals, "0") : fraction.replace(/0+$/, "");
  return kept === "" ? whole : `${whole}.${kept}`;
}
