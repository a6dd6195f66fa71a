import fc from "fast-check";
import { expect, test } from "vitest";
import type { WorkflowState } from "../declaration.ts";
import { builtInKinds } from "../kinds/built-in/built-in-kinds.ts";
import { isMinute, type Values } from "./check-values.ts";
import {
  bureauMinute,
  dueAt,
  fieldsAtEntry,
  lateness,
  mayMove,
  stamped,
  stateOf,
  stepsOf,
} from "./workflow.ts";

const withWorkflow = builtInKinds.map(({ declaration }) => declaration).filter(({ workflow }) => workflow);
const start = Date.parse("2026-03-05T01:00:00Z");

/** Steps that somebody tries one after the other: which state, and how many minutes later. */
const attempts = fc.array(fc.record({ state: fc.nat(9), minutes: fc.nat(20_000) }), { maxLength: 12 });

test("whatever is tried, a record only ever stands in a state that its last one allows, with its time", () => {
  fc.assert(
    fc.property(fc.constantFrom(...withWorkflow), attempts, (declaration, tried) => {
      const states = declaration.workflow!;
      let [state, now] = [states[0]!, start];
      let values: Values = stamped(state, {}, new Date(now));
      for (const { state: index, minutes } of tried) {
        const next = states[index % states.length]!;
        now += minutes * 60_000;
        if (!mayMove(declaration, state.key, next.key)) continue;
        expect(state.next).toContain(next.key);
        const before = values;
        values = stamped(next, values, new Date(now));
        state = next;
        // A time once noted stays: a later visit to the state changes nothing.
        for (const [key, value] of Object.entries(before)) expect(values[key]).toBe(value);
        if (next.stamps) expect(isMinute(String(values[next.stamps]))).toBe(true);
        const due = dueAt(next, values, new Date(now));
        expect(due === null).toBe(Boolean(next.end) || !next.deadlineHours);
        const since = due && next.stamps ? Date.parse(`${values[next.stamps]}:00+08:00`) : now;
        if (due) expect(due.getTime() - since).toBe(next.deadlineHours! * 3_600_000);
      }
      expect(stepsOf(declaration, { state: state.key, values }, []).filter((step) => step.current)).toEqual([
        expect.objectContaining({ state }),
      ]);
    }),
  );
});

test("every state of a built-in workflow can be reached, names only states that exist, and leads to an end", () => {
  for (const { workflow = [], fields } of withWorkflow) {
    const known = new Map(workflow.map((state) => [state.key, state]));
    const reached = (from: WorkflowState, seen = new Set<WorkflowState>()): Set<WorkflowState> => {
      seen.add(from);
      for (const key of from.next) if (!seen.has(known.get(key)!)) reached(known.get(key)!, seen);
      return seen;
    };
    expect(reached(workflow[0]!).size).toBe(workflow.length);
    for (const state of workflow) {
      expect([...reached(state)].some(({ end }) => end)).toBe(true);
      if (state.stamps) expect(fields.find(({ key }) => key === state.stamps)?.type).toBe("time");
    }
  }
});

test("unknown states lead nowhere", () => {
  const [declaration] = withWorkflow;
  expect(stateOf({}, "found")).toBeUndefined();
  expect(mayMove(declaration!, null, "found")).toBe(false);
  expect(mayMove(declaration!, "found", "nothing")).toBe(false);
  expect(dueAt(undefined, {}, new Date(start))).toBeNull();
});

test.each([
  ["2026-03-05T01:12:00Z", "2026-03-05T09:12"],
  ["2026-12-31T16:30:00Z", "2027-01-01T00:30"],
])("the bureau's clock at %s says %s", (at, minute) => {
  expect(bureauMinute(new Date(at))).toBe(minute);
});

test.each([
  [-1, null],
  [0, { n: 1, unit: "minutes" }],
  [59, { n: 59, unit: "minutes" }],
  [60, { n: 1, unit: "hours" }],
  [47 * 60 + 59, { n: 47, unit: "hours" }],
  [48 * 60, { n: 2, unit: "days" }],
])("%d minutes after it was due", (minutes, expected) => {
  expect(lateness(new Date(start), new Date(start + minutes * 60_000))).toEqual(expected);
});

test("the way of a record shows the times of its fields, else those of its history", () => {
  const workflow: WorkflowState[] = [
    { key: "sent", name: "提交", next: ["read"] },
    { key: "read", name: "审核", next: ["done"] },
    { key: "done", name: "采用", next: [], end: true, stamps: "doneAt" },
  ];
  const moves = [{ to: "read", at: new Date(start) }];
  const steps = stepsOf({ workflow }, { state: "done", values: { doneAt: "2026-03-06T10:00" } }, moves);
  expect(steps.map(({ at, current }) => [at, current])).toEqual([
    [null, false],
    ["2026-03-05T09:00", false],
    ["2026-03-06T10:00", true],
  ]);
});

test("who enters an incident is not asked for the times that come later", () => {
  const incident = builtInKinds.find(({ key }) => key === "opinion-incidents")!.declaration;
  const keys = fieldsAtEntry(incident).map(({ key }) => key);
  expect(keys).toContain("foundAt");
  expect(keys.filter((key) => ["judgedAt", "handledAt", "answeredAt", "closedAt"].includes(key))).toEqual([]);
});
