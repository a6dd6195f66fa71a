import type { Declaration, WorkflowState } from "../declaration.ts";
import type { Values } from "./check-values.ts";

const hour = 3_600_000;

/** The state of this key; undefined where there is no workflow, or it has no such state. */
export function stateOf(
  { workflow }: Pick<Declaration, "workflow">,
  key: string | null,
): WorkflowState | undefined {
  return workflow?.find((state) => state.key === key);
}

/** Whether a record may go from one state to another. */
export function mayMove(
  declaration: Pick<Declaration, "workflow">,
  from: string | null,
  to: string,
): boolean {
  return stateOf(declaration, from)?.next.includes(to) ?? false;
}

/** The values of a record that comes into a state now: the time field of the state is filled if it is empty. */
export function stamped(state: WorkflowState, values: Values, now: Date): Values {
  const { stamps } = state;
  return stamps && !values[stamps] ? { ...values, [stamps]: bureauMinute(now) } : values;
}

/** When a record is overdue that came into a state; null when nothing is awaited. */
export function dueAt(state: WorkflowState | undefined, values: Values, now: Date): Date | null {
  if (!state?.deadlineHours || state.end) return null;
  const since = state.stamps ? values[state.stamps] : null;
  const begun = typeof since === "string" ? Date.parse(`${since}:00+08:00`) : now.getTime();
  return new Date(begun + state.deadlineHours * hour);
}

/** A moment as a minute in the time of the bureau, UTC+8 the whole year: `2026-03-05T09:12`. */
export function bureauMinute(at: Date): string {
  return new Date(at.getTime() + 8 * hour).toISOString().slice(0, 16);
}
