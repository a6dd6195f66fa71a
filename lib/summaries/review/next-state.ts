import { AppError } from "../../errors.ts";
import { approves, openRound, type Review, type Round, type Step, turnOf } from "./review.ts";

/** Who acts, with the rights of this moment over the unit of the summary. */
export type Actor = {
  id: string;
  maySubmit: boolean;
  mayReview: boolean;
  administers: boolean;
};

/** Whether a person may be asked to review or sign. */
type MayReview = (person: string) => boolean;

/** Something that a person does about a summary; `hash` is what its text says at this moment. */
export type ReviewAct =
  | {
      type: "submit";
      hash: string;
      /** In the order of their turns; the signer comes after them. */
      reviewers: readonly string[];
      signer: string;
      mayReview: MayReview;
    }
  | { type: "withdraw" }
  | { type: "approve"; hash: string }
  | { type: "return"; hash: string }
  | { type: "sign"; hash: string }
  | { type: "replace"; position: number; person: string; mayReview: MayReview }
  | { type: "reopen" };

/**
 * The review after an act. Whoever submits decides nothing in that round; a decision counts for the text that it was
 * made about; a final summary stays as it is for ever.
 * @throws AppError `access.forbidden`, `review.state`, `review.people`, `review.not-your-turn`, `review.changed`,
 *   `review.redrafted`
 */
export function nextState(review: Review, actor: Actor, act: ReviewAct): Review {
  switch (act.type) {
    case "submit":
      return submit(review, actor, act);
    case "reopen":
      return reopen(review, actor);
    case "withdraw": {
      const round = under(review);
      requireKeeper(actor, round);
      return ended(review, { ...round, state: "withdrawn" }, "drafting");
    }
    case "replace":
      return replace(review, actor, act);
    default:
      return decide(review, actor, act);
  }
}

function submit(review: Review, actor: Actor, act: Extract<ReviewAct, { type: "submit" }>): Review {
  if (!actor.maySubmit) throw new AppError("access.forbidden");
  if (review.state !== "drafting") throw new AppError("review.state");
  const people = [...act.reviewers, act.signer];
  const distinct = new Set(people).size === people.length;
  if (!distinct || people.includes(actor.id) || !people.every(act.mayReview))
    throw new AppError("review.people");
  const earlier = review.rounds.flatMap(({ steps }) => steps);
  // Whoever approved this very text before need not do so again.
  const approved = (person: string) =>
    earlier.some((step) => step.kind === "review" && step.person === person && approves(step, act.hash));
  const reviewed = act.reviewers.map(
    (person): Step =>
      approved(person)
        ? { person, kind: "review", decision: "approved", hash: act.hash }
        : { person, kind: "review", decision: null, hash: null },
  );
  const sign: Step = { person: act.signer, kind: "sign", decision: null, hash: null };
  const round: Round = {
    ...{ submitter: actor.id, hash: act.hash, state: "open" },
    steps: [...reviewed, sign],
  };
  return { ...review, state: "review", rounds: [...review.rounds, round] };
}

function decide(
  review: Review,
  actor: Actor,
  { type, hash }: Extract<ReviewAct, { type: "approve" | "return" | "sign" }>,
): Review {
  const round = under(review);
  const turn = turnOf(round);
  const step = round.steps[turn];
  if (!actor.mayReview) throw new AppError("access.forbidden");
  const fits = type === "return" || step?.kind === (type === "sign" ? "sign" : "review");
  if (!step || step.person !== actor.id || round.submitter === actor.id || !fits)
    throw new AppError("review.not-your-turn");
  if (type !== "return" && hash !== round.hash) throw new AppError("review.changed");
  const decision = type === "return" ? "returned" : "approved";
  const steps = round.steps.with(turn, { ...step, decision, hash });
  if (type === "return") return ended(review, { ...round, steps, state: "returned" }, "drafting");
  if (type === "sign") return ended(review, { ...round, steps, state: "final" }, "final");
  return ended(review, { ...round, steps }, "review");
}

function replace(
  review: Review,
  actor: Actor,
  { position, person, mayReview }: Extract<ReviewAct, { type: "replace" }>,
): Review {
  const round = under(review);
  requireKeeper(actor, round);
  const step = round.steps[position];
  if (!step || approves(step, round.hash)) throw new AppError("review.not-your-turn");
  const taken = person === round.submitter || round.steps.some((each) => each.person === person);
  if (taken || !mayReview(person)) throw new AppError("review.people");
  const steps = round.steps.with(position, { person, kind: step.kind, decision: null, hash: null });
  return ended(review, { ...round, steps }, "review");
}

function reopen(review: Review, actor: Actor): Review {
  if (!actor.mayReview) throw new AppError("access.forbidden");
  if (review.state !== "final") throw new AppError("review.state");
  if (review.redrafted) throw new AppError("review.redrafted");
  return { ...review, redrafted: true };
}

/** The round that is under way. */
function under(review: Review): Round {
  const round = openRound(review);
  if (!round || review.state !== "review") throw new AppError("review.state");
  return round;
}

/** Whoever submitted, while they still may, and administrators look after a round. */
function requireKeeper(actor: Actor, round: Round): void {
  const submitted = actor.id === round.submitter && actor.maySubmit;
  if (!submitted && !actor.administers) throw new AppError("access.forbidden");
}

function ended(review: Review, round: Round, state: Review["state"]): Review {
  return { ...review, state, rounds: review.rounds.with(-1, round) };
}
