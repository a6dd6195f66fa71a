import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Role } from "../../../prisma/client/enums.ts";
import { makeScope, makeSummary, makeUnit } from "../../../tests/builders.ts";
import { testDatabase } from "../../../tests/database.ts";
import { doc, p } from "../../../tests/paper.ts";
import { mayEdit } from "../../auth/may-edit.ts";
import type { Scope } from "../../auth/scope.ts";
import { contentHash } from "../../document/content-hash.ts";
import { reopenSummary } from "../reopening/mutations.ts";
import { signSummary } from "../signing/mutations.ts";
import {
  approveSummary,
  replaceReviewer,
  returnSummary,
  submitSummary,
  withdrawSubmission,
} from "./mutations.ts";

const db = await testDatabase();

const roles: Role[] = ["drafter", "drafter", "reviewer", "reviewer", "administrator"];
const someone = fc.nat(roles.length - 1);
const chief = fc.constantFrom(2, 2, 3, 3, 4, 4, 0);
const act = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant("edit" as const), who: someone, text: fc.nat(2) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      ...{
        do: fc.constant("submit" as const),
        who: fc.constantFrom(0, 0, 1, 2),
        signer: fc.constantFrom(4, 4, 3, 0),
      },
      reviewers: fc.oneof(fc.subarray([2, 3]), fc.array(chief, { maxLength: 2 })),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom("turn", "turn", "approve", "sign", "return", "return"),
      who: chief,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("withdraw" as const), who: someone }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("replace" as const), who: someone, other: chief, at: fc.nat(2) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("reopen" as const), who: chief }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ do: fc.constant("rights" as const), who: someone },
      role: fc.constantFrom<Role | "disabled" | "own">("own", "own", "own", "drafter", "viewer", "disabled"),
    }),
  },
);

type Given = {
  do: string;
  who: number;
  reviewers: number[];
  signer: number;
  other: number;
  at: number;
};

/** The rules written down once more, as plainly as they can be. */
class Model {
  state = "drafting";
  text = 0;
  rights: (Role | "disabled")[] = [...roles];
  submitter = -1;
  submitted = -1;
  steps: { who: number; approved: number | null }[] = [];
  /** Who said yes as a reviewer, to which text. */
  yes = new Set<string>();
  redrafted = false;

  reviews = (who: number) => ["reviewer", "administrator"].includes(this.rights[who]!);
  submits = (who: number) => ["drafter", "reviewer", "administrator"].includes(this.rights[who]!);
  turn = () => this.steps.findIndex(({ approved }) => approved !== this.submitted);
  keeps = (who: number) =>
    (who === this.submitter && this.submits(who)) || this.rights[who] === "administrator";

  /** The person whose turn it is says yes. */
  yesInTurn() {
    const turn = Math.max(0, this.turn());
    const last = turn === this.steps.length - 1;
    return { do: last ? "sign" : "approve", who: this.steps[turn]?.who ?? 2 };
  }

  submit(who: number, reviewers: number[], signer: number): boolean {
    const people = [...reviewers, signer];
    const fits =
      new Set(people).size === people.length && people.every(this.reviews) && !people.includes(who);
    if (this.state !== "drafting" || !this.submits(who) || !fits) return false;
    Object.assign(this, { state: "review", submitter: who, submitted: this.text });
    const known = (person: number) => (this.yes.has(`${person} ${this.text}`) ? this.text : null);
    this.steps = [
      ...reviewers.map((person) => ({ who: person, approved: known(person) })),
      { who: signer, approved: null },
    ];
    return true;
  }

  decide(what: string, who: number): boolean {
    const turn = this.turn();
    const last = turn === this.steps.length - 1;
    const mine = this.state === "review" && this.steps[turn]?.who === who && this.reviews(who);
    if (!mine || (what === "sign" && !last) || (what === "approve" && last)) return false;
    if (what === "return") this.state = "drafting";
    else this.steps[turn]!.approved = this.text;
    if (what === "approve") this.yes.add(`${who} ${this.text}`);
    if (what === "sign") this.state = "final";
    return true;
  }

  replace(who: number, at: number, other: number): boolean {
    const step = this.steps[at];
    const free = other !== this.submitter && this.steps.every((each) => each.who !== other);
    const fits = this.state === "review" && this.keeps(who) && free && this.reviews(other);
    if (!fits || !step || step.approved === this.submitted) return false;
    step.who = other;
    return true;
  }

  withdraw(who: number): boolean {
    if (this.state !== "review" || !this.keeps(who)) return false;
    this.state = "drafting";
    return true;
  }

  reopen(who: number): boolean {
    if (this.state !== "final" || this.redrafted || !this.reviews(who)) return false;
    this.redrafted = true;
    return true;
  }
}

const paper = (text: number) => doc(p("title", "总结"), p("body", `第${text}稿。`));

test("whatever people do, what is final was approved by others than its submitter, exactly as it stands", async () => {
  let [done, finals] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 30, maxLength: 45 }), async (acts) => {
      const unit = await makeUnit();
      const people: Scope[] = [];
      for (const role of roles) people.push(await makeScope(role, unit));
      const { id } = await makeSummary(people[0]!, { doc: paper(0).toJSON() });
      const model = new Model();
      const read = async () => paper(model.text);
      const about = async () => {
        const last = await db.submission.findFirst({ where: { summaryId: id }, orderBy: { round: "desc" } });
        return { id, submissionId: last?.id ?? randomUUID(), note: "" };
      };
      const idOf = (who: number) => people[who]!.userId;
      for (const one of acts) {
        const given = one.do === "turn" ? model.yesInTurn() : one;
        const scope = people[given.who]!;
        const { state } = await db.summary.findUniqueOrThrow({ where: { id } });
        if (given.do === "rights") {
          const asked = (given as unknown as { role: Role | "disabled" | "own" }).role;
          const role = asked === "own" ? roles[given.who]! : asked;
          const disabled = role === "disabled";
          const data = disabled ? { disabledAt: new Date() } : { role, disabledAt: null };
          await db.user.update({ where: { id: scope.userId }, data });
          model.rights[given.who] = role;
          continue;
        }
        if (given.do === "edit") {
          if (mayEdit(scope, { state, unit })) model.text = (given as unknown as { text: number }).text;
          continue;
        }
        const [real, expected] = await perform(given);
        expect(
          await real().then(
            () => true,
            () => false,
          ),
          `${JSON.stringify(given)} in ${state}`,
        ).toBe(expected);
        done += expected ? 1 : 0;
        expect((await db.summary.findUniqueOrThrow({ where: { id } })).state).toBe(model.state);
      }
      if (model.state !== "final") return;
      finals += 1;
      const round = await db.submission.findFirstOrThrow({
        where: { summaryId: id, state: "final" },
        include: { steps: true },
      });
      const hash = contentHash(paper(model.text));
      expect(round.hash).toBe(hash);
      for (const step of round.steps) {
        expect(step).toMatchObject({ hash, decision: "approved" });
        expect(step.personId).not.toBe(round.submitterId);
      }
      const version = await db.summaryVersion.findFirstOrThrow({ where: { summaryId: id, reason: "final" } });
      expect(version.hash).toBe(hash);

      async function perform(given: object): Promise<[() => Promise<unknown>, boolean]> {
        const { do: what, who, reviewers, signer, other, at } = given as Given;
        const scope = people[who]!;
        const round = await about();
        if (what === "submit") {
          const form = { id, note: "", reviewers: reviewers.map(idOf), signer: idOf(signer) };
          return [() => submitSummary(scope, form, read), model.submit(who, reviewers, signer)];
        }
        if (what === "withdraw")
          return [() => withdrawSubmission(scope, { ...round, reason: "" }), model.withdraw(who)];
        if (what === "replace") {
          const form = { ...round, position: at, person: idOf(other) };
          return [() => replaceReviewer(scope, form), model.replace(who, at, other)];
        }
        if (what === "reopen") {
          const form = { id, requestId: randomUUID(), reason: "再写" };
          return [() => reopenSummary(scope, form, read), model.reopen(who)];
        }
        const expected = model.decide(what, who);
        if (what === "approve") return [() => approveSummary(scope, round, read), expected];
        if (what === "return")
          return [() => returnSummary(scope, { ...round, reason: "改" }, read), expected];
        const check = async () => [];
        return [() => signSummary(scope, { ...round, override: "" }, { read, check }), expected];
      }
    }),
    { numRuns: 40 },
  );
  expect(done, "many acts are carried out").toBeGreaterThan(70);
  expect(finals, "some reach the end").toBeGreaterThan(3);
}, 120_000);
