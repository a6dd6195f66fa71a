/** The tiles of the start page, in order: keys of the built-in definitions whose values they show. */
export const tiles = [
  { key: "study", main: "theory-study.sessions", beside: ["theory-study.attendance"] },
  { key: "media", main: "media-reports.all", beside: [] },
  { key: "inquiries", main: "inquiries.rate", beside: ["inquiries.replied", "inquiries.received"] },
  { key: "incidents", main: "opinion-incidents.handled", beside: ["opinion-incidents.hours"] },
] as const satisfies readonly { key: string; main: string; beside: readonly string[] }[];

/** The name of a tile. */
export type TileKey = (typeof tiles)[number]["key"];

/**
 * The days of the year before with which a year is compared: the same part of it while the year is under way, else all
 * of it.
 * @param today as `2026-03-05`
 */
export function comparedDays(year: number, today: string): { from: string; to: string } {
  const before = String(year - 1);
  const end = today.startsWith(`${year}-`) ? today.slice(4) : "-12-31";
  return { from: `${before}-01-01`, to: `${before}${end === "-02-29" ? "-02-28" : end}` };
}
