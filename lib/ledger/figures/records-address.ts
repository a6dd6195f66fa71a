import { daysOf } from "../../period.ts";
import type { KnownDefinition } from "./known-definition.ts";
import type { Question } from "./question.ts";

type Asked = Pick<Question, "unit" | "below" | "periodKind" | "year" | "part">;

/** The address of the ledger, narrowed to the records from which a figure is computed. */
export function recordsAddress(
  { kind, filter, span }: Pick<KnownDefinition, "kind" | "filter" | "span">,
  { unit, below, ...period }: Asked,
): string {
  const { from, to } = daysOf(period);
  const query = new URLSearchParams([
    ...(span === "until" ? [] : [["from", from]]),
    ...[
      ["to", to],
      ["unit", unit],
    ],
    ...(below ? [] : [["own", "1"]]),
    ...(filter.length > 0 ? [["filter", JSON.stringify(filter)]] : []),
  ]);
  return `/ledgers/${kind.id}?${query}`;
}
