import { daysOf } from "../../period.ts";
import { ledgerAddress } from "../records/ledger-address.ts";
import type { KnownDefinition } from "./known-definition.ts";
import type { Question } from "./question.ts";

type Asked = Pick<Question, "unit" | "below" | "periodKind" | "year" | "part">;

/** The address of the ledger, narrowed to the records from which a figure is computed. */
export function recordsAddress(
  { kind, filter, span }: Pick<KnownDefinition, "kind" | "filter" | "span">,
  { unit, below, ...period }: Asked,
): string {
  const { from, to } = daysOf(period);
  return ledgerAddress(kind.id, {
    ...{ from: span === "until" ? undefined : from, to, unit, filter },
    own: below ? undefined : "1",
  });
}
