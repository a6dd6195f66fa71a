import type { Field } from "../declaration.ts";
import { type Counted, sortOf, type Test, testOf, testsOf } from "../figures/fitting-fields.ts";
import type { Condition } from "../record-filter.ts";

/** What a form offers to ask of a field: the tests of conditions, and that there is nothing. */
export type DraftTest = Test | "empty";

/** A condition while it is being written; `values` may still be missing. */
export type ConditionDraft = {
  id: string;
  field: string;
  test: DraftTest;
  values: (string | number | boolean)[];
};

/** A condition as a form shows it. */
export function draftOf(condition: Condition, id: string): ConditionDraft {
  const { field } = condition;
  const test = testOf(condition);
  if ("filled" in condition) return { id, field, test: condition.filled ? "filled" : "empty", values: [] };
  if ("oneOf" in condition) return { id, field, test, values: condition.oneOf };
  if ("not" in condition) return { id, field, test, values: condition.not };
  if ("from" in condition) return { id, field, test, values: [condition.from] };
  if ("to" in condition) return { id, field, test, values: [condition.to] };
  return { id, field, test, values: [condition.contains] };
}

/** The condition that was written; null while something is missing. */
export function conditionOf({ field, test, values }: ConditionDraft): Condition | null {
  if (field === "") return null;
  if (test === "filled" || test === "empty") return { field, filled: test === "filled" };
  const [first] = values;
  if (first === undefined || first === "") return null;
  if (test === "oneOf" || test === "not") return { field, [test]: values } as Condition;
  if (test === "contains") return { field, contains: String(first) };
  return typeof first === "boolean" ? null : ({ field, [test]: first } as Condition);
}

/** The draft with another field, asked what suits it first. */
export function withDraftField(counted: Counted, draft: ConditionDraft, field: string): ConditionDraft {
  const [test = "filled"] = offeredTests(counted, field);
  return { ...draft, field, test, values: [] };
}

/** What can be asked of a field. */
export function offeredTests(counted: Counted, field: string): DraftTest[] {
  const sort = sortOf(counted, field);
  return sort === null ? [] : [...testsOf(sort), "empty"];
}

/** The values that a field offers to choose from: choices, also archived ones, and states; null for anything. */
export function offeredValues(
  { fields, workflow }: Counted,
  key: string,
): { value: string; name: string; archived: boolean }[] | null {
  if (key === "state") {
    return (workflow ?? []).map(({ key: value, name }) => ({ value, name, archived: false }));
  }
  const field: Field | undefined = fields.find((each) => each.key === key);
  if (field?.type !== "choice") return null;
  return (field.choices ?? []).map(({ value, archived }) => ({
    value,
    name: value,
    archived: archived ?? false,
  }));
}
