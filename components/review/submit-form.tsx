"use client";

import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextareaField } from "#components/ui/textarea-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { submitSummary } from "#lib/collab/actions.ts";
import { mostReviewers } from "#lib/summaries/review/input.ts";
import type { ReviewShown } from "#lib/summaries/review/queries.ts";
import { ObstacleList } from "./obstacle-list.tsx";
import { OpenComments } from "./open-comments.tsx";
import { PersonOptions } from "./person-options.tsx";
import { useKept } from "./use-kept.ts";

type Props = {
  summaryId: string;
  review: ReviewShown;
  done: () => void;
  showComment: (threadId: string) => void;
};

/** Who reviews, in which order, who signs, and what still stands in the way of the end. */
export function SubmitForm({ summaryId: id, review, done, showComment }: Props) {
  const t = useTranslations("review.submit");
  const { people, last, obstacles } = review;
  const known = (person: string | null) => people.find((each) => each.id === person)?.id;
  const keep = `${id}:${review.rounds.length}`;
  const [reviewers, setReviewers] = useKept(`${keep}:reviewers`, () =>
    last.reviewers.flatMap((person) => known(person) ?? []),
  );
  const [signer, setSigner] = useKept(`${keep}:signer`, () => known(last.signer) ?? "");
  const [note, setNote] = useKept(`${keep}:note`, () => "");
  const { run, pending, failure } = useAction(submitSummary);
  const free = people.filter((person) => person.id !== signer && !reviewers.includes(person.id));
  const name = (person: string) => people.find((each) => each.id === person)?.name ?? "";
  const swap = (index: number, other: number) =>
    setReviewers(reviewers.with(index, reviewers[other]!).with(other, reviewers[index]!));
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        run({ id, reviewers, signer, note }, done);
      }}
    >
      <FailureMessage failure={failure} />
      <ObstacleList obstacles={obstacles} />
      <OpenComments comments={review.comments} onShow={showComment} />
      {people.length === 0 && <p className="text-accent">{t("nobody")}</p>}
      <fieldset className="space-y-2">
        <legend className="mb-1 font-medium text-[13px]">{t("reviewers")}</legend>
        <ol className="space-y-1">
          {reviewers.map((person, index) => (
            <li key={person} className="flex items-center gap-1 rounded-md border border-line bg-raised pl-3">
              <span className="min-w-0 flex-1 truncate">
                {t("place", { n: index + 1, name: name(person) })}
              </span>
              <IconButton
                label={t("up", { name: name(person) })}
                disabled={index === 0}
                onClick={() => swap(index, index - 1)}
              >
                <ArrowUp aria-hidden className="size-4" />
              </IconButton>
              <IconButton
                label={t("down", { name: name(person) })}
                disabled={index === reviewers.length - 1}
                onClick={() => swap(index, index + 1)}
              >
                <ArrowDown aria-hidden className="size-4" />
              </IconButton>
              <IconButton
                label={t("remove", { name: name(person) })}
                onClick={() => setReviewers(reviewers.filter((each) => each !== person))}
              >
                <X aria-hidden className="size-4" />
              </IconButton>
            </li>
          ))}
        </ol>
        <SelectField
          label={t("add")}
          value=""
          disabled={free.length === 0 || reviewers.length === mostReviewers}
          onChange={({ target }) => setReviewers([...reviewers, target.value])}
        >
          <PersonOptions people={free} />
        </SelectField>
      </fieldset>
      <SelectField
        label={t("signer")}
        hint={t("signerHint")}
        required
        value={signer}
        onChange={({ target }) => {
          setSigner(target.value);
          setReviewers(reviewers.filter((each) => each !== target.value));
        }}
      >
        <PersonOptions people={people} />
      </SelectField>
      <TextareaField
        label={t("note")}
        rows={2}
        maxLength={500}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <div className="flex items-center gap-3">
        <p className="flex-1 text-[13px] text-ink-3">{t("binds")}</p>
        <Button type="submit" variant="primary" disabled={pending || !signer}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
