import { newUuid } from "../../uuid.ts";
import type { Aggregate, Formula } from "../figures/definition.ts";
import type { Condition } from "../record-filter.ts";
import { type ConditionDraft, conditionOf, draftOf } from "./condition-draft.ts";

/** A formula while it is being written: fields and conditions may be missing. */
export type FormulaDraft = {
  type: Aggregate["type"];
  field: string;
  numerator: string;
  denominator: string;
  top: number;
  by: string;
  where: ConditionDraft[];
  filter: ConditionDraft[];
  span: Formula["span"];
};

const drafts = (conditions: Condition[]) => conditions.map((each) => draftOf(each, newUuid()));

/** A formula as the form shows it. */
export function draftOfFormula({ aggregate, filter, span }: Formula): FormulaDraft {
  const empty = { field: "", numerator: "", denominator: "", top: 10, by: "" };
  const { where, ...rest } = { where: [], ...aggregate };
  return { ...empty, ...rest, where: drafts(where), filter: drafts(filter), span };
}

/** The formula that was written; null while something is missing. */
export function formulaOf(draft: FormulaDraft): Formula | null {
  const aggregate = aggregateOf(draft);
  const filter = complete(draft.filter);
  return aggregate && filter ? { aggregate, filter, span: draft.span } : null;
}

function complete(list: ConditionDraft[]): Condition[] | null {
  const conditions = list.flatMap((draft) => conditionOf(draft) ?? []);
  return conditions.length === list.length ? conditions : null;
}

function aggregateOf({
  type,
  field,
  numerator,
  denominator,
  top,
  by,
  where,
}: FormulaDraft): Aggregate | null {
  if (type === "count") return { type };
  if (type === "ratio") return numerator && denominator ? { type, numerator, denominator } : null;
  if (type === "share") {
    const conditions = complete(where);
    return conditions && conditions.length > 0 ? { type, where: conditions } : null;
  }
  if (field === "") return null;
  if (type !== "list") return { type, field };
  return Number.isInteger(top) && top >= 1 && top <= 50 ? { type, field, top, ...(by && { by }) } : null;
}

/** The draft without what was chosen from another ledger. */
export function forOtherLedger(draft: FormulaDraft): FormulaDraft {
  return { ...draft, field: "", numerator: "", denominator: "", by: "", where: [], filter: [] };
}
