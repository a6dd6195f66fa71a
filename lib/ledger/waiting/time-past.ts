const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** How long something has been overdue, in the unit in which people would say it. */
export type TimePast = { unit: "minutes" | "hours" | "days"; n: number };

/** The time since a moment: minutes below an hour, hours below two days, else days; at least one minute. */
export function timePast(since: Date, now: Date): TimePast {
  const past = now.getTime() - since.getTime();
  if (past < hour) return { unit: "minutes", n: Math.max(1, Math.floor(past / minute)) };
  if (past < 2 * day) return { unit: "hours", n: Math.floor(past / hour) };
  return { unit: "days", n: Math.floor(past / day) };
}
