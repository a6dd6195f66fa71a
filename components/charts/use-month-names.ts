import { useFormatter } from "next-intl";
import { months } from "#lib/ledger/overview/plot-of.ts";

/** The short names of the twelve months in the language of the interface. */
export function useMonthNames(): string[] {
  const format = useFormatter();
  return months.map((month) =>
    format.dateTime(new Date(Date.UTC(2026, month - 1, 15)), { month: "short", timeZone: "UTC" }),
  );
}
