import { AppError } from "../../errors.ts";
import type { Declaration, Field } from "../declaration.ts";

/** What a changed declaration no longer has: keys of fields, choices by the key of their field, keys of states. */
export type Removed = { fields: string[]; choices: { field: string; value: string }[]; states: string[] };

/** What is gone from a declaration after a change. */
export function removedFrom(before: Declaration, after: Declaration): Removed {
  const kept = new Map(after.fields.map((field) => [field.key, field]));
  const states = new Set(after.workflow?.map(({ key }) => key));
  return {
    fields: before.fields.filter(({ key }) => !kept.has(key)).map(({ key }) => key),
    choices: before.fields.flatMap(({ key, choices = [] }) => {
      const field = kept.get(key);
      const values = new Set(field?.choices?.map(({ value }) => value));
      return field
        ? choices.filter(({ value }) => !values.has(value)).map(({ value }) => ({ field: key, value }))
        : [];
    }),
    states: (before.workflow ?? []).filter(({ key }) => !states.has(key)).map(({ key }) => key),
  };
}

/**
 * A changed declaration as it is stored: what records still have stays, archived.
 * @param used what of `removedFrom` is in use
 * @throws AppError `kind.type` when a field became another one under its key, `kind.state` for a state in use
 */
export function settleDeclaration(before: Declaration, after: Declaration, used: Removed): Declaration {
  const byKey = new Map(before.fields.map((field) => [field.key, field]));
  for (const field of after.fields) {
    const stored = byKey.get(field.key);
    if (stored && !sameSort(stored, field)) throw new AppError("kind.type", { field: stored.name });
  }
  const state = before.workflow?.find(({ key }) => used.states.includes(key));
  if (state) throw new AppError("kind.state", { state: state.name });
  const archived = before.fields.filter(({ key }) => used.fields.includes(key));
  const fields = [...after.fields, ...archived.map((field) => ({ ...field, archived: true }))];
  return {
    ...after,
    fields: fields.map((field) => withChoices(field, used.choices)),
  };
}

function sameSort(one: Field, other: Field): boolean {
  const { from, to } = one.hours ?? {};
  return one.type === other.type && from === other.hours?.from && to === other.hours?.to;
}

function withChoices(field: Field, used: Removed["choices"]): Field {
  const kept = used.filter((choice) => choice.field === field.key);
  if (kept.length === 0) return field;
  const archived = kept.map(({ value }) => ({ value, archived: true }));
  return { ...field, choices: [...(field.choices ?? []), ...archived] };
}
