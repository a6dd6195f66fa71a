import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Actor, nextState, type ReviewAct } from "./next-state.ts";
import { openRound, type Review, turnOf } from "./review.ts";

const draft: Review = { state: "drafting", rounds: [], redrafted: false };
const writer = (id: string): Actor => ({ id, maySubmit: true, mayReview: false, administers: false });
const chief = (id: string): Actor => ({ id, maySubmit: true, mayReview: true, administers: false });
const anybody = () => true;
const submit = (hash: string, reviewers = ["甲", "乙"], signer = "丙"): ReviewAct => ({
  ...{ type: "submit", hash, reviewers, signer, mayReview: anybody },
});

/** The review after acts in order: who, and what. */
function after(start: Review, ...acts: [Actor, ReviewAct][]): Review {
  return acts.reduce((review, [actor, act]) => nextState(review, actor, act), start);
}

const code = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return "nothing";
};

describe("a round", () => {
  const submitted = nextState(draft, writer("写"), submit("一"));

  test("goes from reviewer to reviewer to the signer", () => {
    expect(turnOf(openRound(submitted)!)).toBe(0);
    const reviewed = after(
      submitted,
      [chief("甲"), { type: "approve", hash: "一" }],
      [chief("乙"), { type: "approve", hash: "一" }],
    );
    expect(turnOf(openRound(reviewed)!)).toBe(2);
    expect(nextState(reviewed, chief("丙"), { type: "sign", hash: "一" })).toMatchObject({ state: "final" });
  });

  test.each<[string, Actor, ReviewAct, string]>([
    ["who is not asked", chief("丁"), { type: "approve", hash: "一" }, "review.not-your-turn"],
    ["who is asked later", chief("乙"), { type: "approve", hash: "一" }, "review.not-your-turn"],
    ["who lost the right", writer("甲"), { type: "approve", hash: "一" }, "access.forbidden"],
    ["the submitter", chief("写"), { type: "approve", hash: "一" }, "review.not-your-turn"],
    ["a reviewer of another text", chief("甲"), { type: "approve", hash: "二" }, "review.changed"],
    ["a reviewer who would sign", chief("甲"), { type: "sign", hash: "一" }, "review.not-your-turn"],
    ["the signer before the others", chief("丙"), { type: "sign", hash: "一" }, "review.not-your-turn"],
    ["another who would withdraw", chief("甲"), { type: "withdraw" }, "access.forbidden"],
    ["who submits once more", writer("写"), submit("一"), "review.state"],
    ["who writes anew what is not final", chief("甲"), { type: "reopen" }, "review.state"],
    [
      "the submitter who would be asked",
      writer("写"),
      { type: "replace", position: 0, person: "写", mayReview: anybody },
      "review.people",
    ],
    [
      "one who is asked already",
      writer("写"),
      { type: "replace", position: 0, person: "丙", mayReview: anybody },
      "review.people",
    ],
  ])("refuses %s", (_, actor, act, refusal) => {
    expect(code(() => nextState(submitted, actor, act))).toBe(refusal);
  });

  test.each<[string, ReviewAct]>([
    ["the submitter as signer", submit("一", ["甲"], "写")],
    ["one person twice", submit("一", ["甲", "甲"])],
    ["the signer among the reviewers", submit("一", ["丙"], "丙")],
    ["one who has not the right", { ...submit("一"), mayReview: () => false } as ReviewAct],
  ])("is not begun with %s", (_, act) => {
    expect(code(() => nextState(draft, writer("写"), act))).toBe("review.people");
  });
});

test("an approval counts for the text that it was made about, in the next round too", () => {
  const returned = after(
    draft,
    [writer("写"), submit("一")],
    [chief("甲"), { type: "approve", hash: "一" }],
    [chief("乙"), { type: "return", hash: "一" }],
  );
  expect(returned.state).toBe("drafting");
  const turn = (hash: string) => turnOf(openRound(nextState(returned, writer("写"), submit(hash)))!);
  expect(turn("一")).toBe(1);
  expect(turn("二")).toBe(0);
});

test("a final summary is written anew once, and nothing else happens to it", () => {
  const final = after(draft, [writer("写"), submit("一", [])], [chief("丙"), { type: "sign", hash: "一" }]);
  const again = nextState(final, chief("甲"), { type: "reopen" });
  expect(again).toMatchObject({ state: "final", redrafted: true });
  expect(code(() => nextState(again, chief("甲"), { type: "reopen" }))).toBe("review.redrafted");
  for (const act of [submit("二"), { type: "withdraw" }, { type: "sign", hash: "一" }] as ReviewAct[]) {
    expect(code(() => nextState(final, chief("丙"), act))).toBe("review.state");
  }
});

const people = ["甲", "乙", "丙", "丁"] as const;
const person = fc.constantFrom(...people);
const rights = fc.constantFrom("administrator", "reviewer", "drafter", "viewer", "disabled");
const step = fc.oneof(
  fc.record({ do: fc.constant("edit" as const), by: person, text: fc.constantFrom("一", "二", "三") }),
  fc.record({ do: fc.constant("rights" as const), by: person, role: rights }),
  fc.record({
    ...{ do: fc.constant("submit" as const), by: person, signer: person },
    reviewers: fc.array(person, { maxLength: 2 }),
  }),
  fc.record({ do: fc.constantFrom("approve" as const, "return" as const, "sign" as const), by: person }),
  fc.record({ do: fc.constantFrom("withdraw" as const, "reopen" as const), by: person }),
  fc.record({ do: fc.constant("replace" as const), by: person, person, position: fc.nat(2) }),
);

test("nothing becomes final that others than the submitter did not approve as it is, whatever anybody does", () => {
  let finals = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
      let review = draft;
      let text = "一";
      // What happened, kept apart from the machine: who said yes to which text while having the right.
      const yes = new Set<string>();
      const roles = new Map<string, string>([
        ["甲", "drafter"],
        ["乙", "reviewer"],
        ["丙", "reviewer"],
        ["丁", "administrator"],
      ]);
      const may = (id: string) => ["reviewer", "administrator"].includes(roles.get(id)!);
      for (const given of steps) {
        if (given.do === "rights") roles.set(given.by, given.role);
        else if (given.do === "edit") {
          if (review.state === "drafting") text = given.text;
        } else {
          const role = roles.get(given.by)!;
          const actor: Actor = {
            id: given.by,
            maySubmit: !["viewer", "disabled"].includes(role),
            mayReview: may(given.by),
            administers: role === "administrator",
          };
          const act = { type: given.do, hash: text, mayReview: may, ...given } as unknown as ReviewAct;
          let next: Review;
          try {
            next = nextState(review, actor, act);
          } catch {
            continue;
          }
          if (act.type === "approve" || act.type === "sign") {
            expect(may(given.by), "who decides has the right at that moment").toBe(true);
            yes.add(`${given.by} ${text}`);
          }
          if (review.state === "final") expect(next).toEqual({ ...review, redrafted: true });
          if (next.state === "final" && review.state !== "final") {
            finals += 1;
            const { submitter, steps, hash } = next.rounds.at(-1)!;
            expect(hash).toBe(text);
            expect(steps.length).toBeGreaterThan(0);
            for (const { person } of steps) {
              expect(person).not.toBe(submitter);
              expect(yes).toContain(`${person} ${text}`);
            }
          }
          review = next;
        }
        expect(review.state === "review").toBe(openRound(review) !== null);
      }
    }),
    { numRuns: 3_000 },
  );
  expect(finals, "some sequences reach the end").toBeGreaterThan(20);
});
