/** A day as official documents write it, in half-width digits (GB/T 9704-2012, 7.3.5.1): 2026年12月20日. */
export function chineseDate(day: Date): string {
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
}
