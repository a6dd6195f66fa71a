import { daysOf } from "../../period.ts";
import { ledgerAddress } from "../records/ledger-address.ts";
import type { RankingPeriod } from "./input.ts";

/** Where the reports of a unit are that a ranking counts, all or those of one level; `""` is no level. */
export function reportsAddress(
  { period, reportsKind }: { period: RankingPeriod; reportsKind: string },
  unit: string,
  level?: string,
): string {
  const none = { field: "level", filled: false };
  const filter = level === undefined ? [] : [level === "" ? none : { field: "level", oneOf: [level] }];
  return ledgerAddress(reportsKind, { ...daysOf(period), unit, own: "1", filter });
}
