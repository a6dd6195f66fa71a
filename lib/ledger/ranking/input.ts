import { z } from "zod";
import type { Period } from "../../period.ts";

/** Which ranking an address asks for; what it leaves open is the current month. */
export const rankingInput = z.object({
  kind: z.enum(["month", "year"]).catch("month"),
  year: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined),
  month: z.coerce.number().int().min(1).max(12).optional().catch(undefined),
});

/** A month or a year that is ranked. */
export type RankingPeriod = Period & { periodKind: "month" | "year" };

/**
 * The period that is asked for.
 * @param today as `2026-03-05`
 */
export function rankingPeriod(asked: z.output<typeof rankingInput>, today: string): RankingPeriod {
  const { kind, year = Number(today.slice(0, 4)), month = Number(today.slice(5, 7)) } = asked;
  return { periodKind: kind, year, part: kind === "year" ? 1 : month };
}

const name = z.string().max(200);
const points = z.number().min(0).max(1000).multipleOf(0.5);
const row = z.record(name, points).refine((cells) => Object.keys(cells).length <= 60);
const table = z.record(name, row).refine((rows) => Object.keys(rows).length <= 60);

/** The points of a unit's branch; null takes them back, so that those of the unit above count again. */
export const setPointsInput = z.object({ unitId: z.uuid(), points: table.nullable() });

/** A checked table of points. */
export type SetPoints = z.output<typeof setPointsInput>;
