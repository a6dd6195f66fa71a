import { type Declaration, type Field, filledFields, type WorkflowState } from "../declaration.ts";
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

/**
 * When a record is overdue whose values changed: another time than before only where the record itself says since when.
 * @param before the record as it was
 */
export function dueAfterEdit(
  { workflow }: Pick<Declaration, "workflow">,
  before: { state: string | null; dueAt: Date | null; updatedAt: Date },
  values: Values,
): Date | null {
  const state = stateOf({ workflow }, before.state);
  return state?.stamps ? dueAt(state, values, before.updatedAt) : before.dueAt;
}

/** A moment as a minute in the time of the bureau, UTC+8 the whole year: `2026-03-05T09:12`. */
export function bureauMinute(at: Date): string {
  return new Date(at.getTime() + 8 * hour).toISOString().slice(0, 16);
}

/** How long something is overdue, in the largest unit that says it. */
export type Lateness = { n: number; unit: "minutes" | "hours" | "days" };

/** How long ago something was due; null when that is still to come, or nothing is awaited. */
export function lateness(dueAt: Date | null, now: Date): Lateness | null {
  const minutes = dueAt ? Math.floor((now.getTime() - dueAt.getTime()) / 60_000) : -1;
  if (minutes < 0) return null;
  if (minutes < 60) return { n: Math.max(1, minutes), unit: "minutes" };
  return minutes < 48 * 60
    ? { n: Math.floor(minutes / 60), unit: "hours" }
    : { n: Math.floor(minutes / 1_440), unit: "days" };
}

/** A state of a workflow as a record went through it; `at` is the minute in which it came there. */
export type Step = { state: WorkflowState; at: string | null; current: boolean };

/**
 * The states of a workflow in order, with the times in which a record came into them.
 * @param moves what is known of its way, the latest first
 */
export function stepsOf(
  { workflow = [] }: Pick<Declaration, "workflow">,
  { state: now, values }: { state: string | null; values: Values },
  moves: readonly { to: string; at: Date }[],
): Step[] {
  return workflow.map((state) => {
    const stamp = state.stamps ? values[state.stamps] : null;
    const moved = moves.find(({ to }) => to === state.key);
    const at = typeof stamp === "string" ? stamp : moved ? bureauMinute(moved.at) : null;
    return { state, at, current: state.key === now };
  });
}

/** The fields that are asked for when a record is entered: not the times that later states fill by themselves. */
export function fieldsAtEntry(declaration: Declaration): Field[] {
  const [, ...later] = declaration.workflow ?? [];
  const stamped = new Set(later.map(({ stamps }) => stamps));
  return filledFields(declaration).filter(({ key, required }) => required || !stamped.has(key));
}
