import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Act, may } from "./may.ts";
import { roles } from "./roles.ts";

/** Who may do what, written down once more: one letter for each role. */
const table: Record<Act, string> = {
  "summary.read": "adrcv",
  "summary.export": "adrcv",
  "summary.edit": "adrc",
  "summary.suggest": "adrc",
  "summary.create": "ad",
  "summary.submit": "adr",
  "summary.review": "ar",
  "summary.delete": "ad",
  "summary.import": "ad",
  "template.edit": "ad",
  "record.read": "adrcv",
  "record.write": "adc",
  "record.return": "adr",
  "ledger.lock": "a",
  "kind.edit": "a",
  "definition.edit": "ad",
  "points.edit": "ad",
  "proofreading.edit": "a",
  "unit.manage": "a",
  "user.manage": "a",
  "audit.read": "a",
};

describe.each(Object.entries(table) as [Act, string][])("%s", (act, allowed) => {
  test.each(roles)("by a %s", (role) => {
    const yes = allowed.includes(role[0]!);
    const scope = { role, unitPath: "/bureau/office/" };
    expect(may(scope, act, "/bureau/office/")).toBe(yes);
    expect(may(scope, act, "/bureau/office/room/")).toBe(yes);
    for (const elsewhere of ["/bureau/", "/bureau/sister/", "/bureau/office2/", "/other/office/", "/", ""]) {
      expect(may(scope, act, elsewhere)).toBe(false);
    }
  });
});

test.each(roles)("what is built in is changed only at the top, not by a %s below", (role) => {
  expect(may({ role, unitPath: "/bureau/" }, "template.edit", null)).toBe(role === "administrator");
  expect(may({ role, unitPath: "/bureau/office/" }, "template.edit", null)).toBe(false);
});

test("nobody reaches a unit that is not below their own, whatever the tree", () => {
  const path = fc
    .array(fc.constantFrom("a", "b", "ab"), { minLength: 1, maxLength: 4 })
    .map((ids) => `/${ids.join("/")}/`);
  const act = fc.constantFrom(...(Object.keys(table) as Act[]));
  fc.assert(
    fc.property(fc.constantFrom(...roles), act, path, path, (role, wanted, own, there) => {
      const ids = (text: string) => text.split("/").filter(Boolean);
      const below = ids(own).every((id, depth) => ids(there)[depth] === id);
      const granted = may({ role, unitPath: own }, wanted, there);
      expect(granted).toBe(below && table[wanted].includes(role[0]!));
    }),
  );
});
