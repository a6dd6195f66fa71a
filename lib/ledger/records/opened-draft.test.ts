import fc from "fast-check";
import { expect, test } from "vitest";
import { decided, isDirty, type Opened, openedFrom, rebased, savedAs, typedInto } from "./opened-draft.ts";

const base = { version: 1, draft: { title: "甲", people: "1" } };
const second = { version: 2, draft: { title: "乙", people: "2" } };

test("what both changed waits until it is chosen, also through further changes", () => {
  let opened = typedInto(openedFrom(base), "title", "丙");
  opened = rebased(opened, second);
  expect(opened).toMatchObject({ draft: { title: "丙", people: "2" }, taken: ["people"] });
  expect(opened.conflicts).toEqual([{ field: "title", mine: "丙", theirs: "乙" }]);
  opened = rebased(opened, { version: 3, draft: { title: "乙", people: "3" } });
  expect(opened.conflicts).toEqual([{ field: "title", mine: "丙", theirs: "乙" }]);
  opened = typedInto(opened, "title", "丁");
  expect(opened.conflicts).toEqual([{ field: "title", mine: "丁", theirs: "乙" }]);
  opened = decided(opened, "title", opened.conflicts[0]!.mine);
  expect(opened).toMatchObject({ draft: { title: "丁", people: "3" }, conflicts: [] });
  expect(savedAs(opened, 4, opened.draft)).toMatchObject({ base: { version: 4 }, taken: [] });
});

test("what waits to be chosen still waits when the page is loaded anew", () => {
  const opened = rebased(typedInto(openedFrom(base), "title", "丙"), second);
  const kept = JSON.parse(JSON.stringify(opened));
  expect(rebased(kept, second)).toEqual(opened);
  const third = { version: 3, draft: { title: "戊", people: "2" } };
  expect(rebased(kept, third).conflicts).toEqual([{ field: "title", mine: "丙", theirs: "戊" }]);
});

test("a conflict ends when one comes round to the same as the other", () => {
  const opened = rebased(typedInto(openedFrom(base), "title", "丙"), second);
  expect(typedInto(opened, "title", "乙").conflicts).toEqual([]);
  expect(rebased(opened, { version: 3, draft: { title: "丙", people: "2" } }).conflicts).toEqual([]);
});

test("an answer that comes late changes nothing", () => {
  const opened = typedInto(openedFrom(second), "title", "丙");
  expect(rebased(opened, base)).toBe(opened);
  expect(rebased(opened, second)).toBe(opened);
});

test("what was typed while saving is still unsaved", () => {
  const sent = typedInto(openedFrom(base), "title", "乙");
  const since = typedInto(sent, "people", "9");
  expect(isDirty(savedAs(sent, 2, sent.draft))).toBe(false);
  expect(isDirty(savedAs(since, 2, sent.draft))).toBe(true);
});

const field = fc.constantFrom("a", "b", "c");
const word = fc.constantFrom("", "1", "2", "3");
const step = fc.oneof(
  fc.record({ kind: fc.constant("type" as const), field, word }),
  fc.record({ kind: fc.constant("other" as const), field, word }),
  fc.record({ kind: fc.constant("choose" as const), field, mine: fc.boolean() }),
);

test("whatever two people do, nobody's change is undone without a choice", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let stored = { version: 1, draft: {} as Record<string, string> };
      let opened: Opened = openedFrom(stored);
      // What the person last said of each field: typed, or chosen.
      const said = new Map<string, string>();
      for (const each of steps) {
        if (each.kind === "type") {
          opened = typedInto(opened, each.field, each.word);
          said.set(each.field, each.word);
        } else if (each.kind === "other") {
          const { [each.field]: _, ...rest } = stored.draft;
          const draft = each.word ? { ...rest, [each.field]: each.word } : rest;
          stored = { version: stored.version + 1, draft };
          opened = rebased(opened, stored);
        } else {
          const conflict = opened.conflicts.find((one) => one.field === each.field);
          if (!conflict) continue;
          const chosen = each.mine ? conflict.mine : conflict.theirs;
          opened = decided(opened, each.field, chosen);
          said.set(each.field, chosen);
        }
        for (const key of ["a", "b", "c"]) {
          const [here, there] = [opened.draft[key] ?? "", stored.draft[key] ?? ""];
          // What stands in the form is what the person said, or what the other one stored.
          expect([said.get(key) ?? there, there]).toContain(here);
          const waits = opened.conflicts.find((conflict) => conflict.field === key);
          if (waits) expect([waits.mine, waits.theirs]).toEqual([here, there]);
        }
      }
    }),
  );
});
