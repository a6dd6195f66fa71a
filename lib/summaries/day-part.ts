/** How one greets at a time of day in China. */
export type DayPart = "morning" | "noon" | "afternoon" | "evening";

/** The part of the day at a moment, by the clock of Beijing (UTC+8, no summer time). */
export function dayPart(at: Date): DayPart {
  const hour = (at.getUTCHours() + 8) % 24;
  if (hour < 4 || hour >= 18) return "evening";
  if (hour < 11) return "morning";
  return hour < 13 ? "noon" : "afternoon";
}
