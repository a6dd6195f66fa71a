"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { replaceReviewer } from "#lib/collab/actions.ts";
import type { ReviewShown, RoundShown } from "#lib/summaries/review/queries.ts";
import { PersonOptions } from "./person-options.tsx";

type Props = {
  summaryId: string;
  review: ReviewShown;
  round: RoundShown;
  step: RoundShown["steps"][number];
  changed: () => void;
};

/** Asks somebody else instead of a person who is away. */
export function ReplaceReviewer({ summaryId: id, review, round, step, changed }: Props) {
  const t = useTranslations("review.replace");
  const [open, setOpen] = useState(false);
  const { run, pending, failure } = useAction(replaceReviewer);
  const asked = round.steps.map(({ personId }) => personId);
  const free = review.people.filter(
    (person) => !asked.includes(person.id) && person.id !== round.submitterId,
  );
  if (!open) {
    return (
      <button type="button" onClick={() => setOpen(true)} className="ml-2 text-figure hover:underline">
        {t("open")}
      </button>
    );
  }
  return (
    <div className="my-1">
      <FailureMessage failure={failure} />
      <SelectField
        label={t("label", { name: step.personName })}
        value=""
        disabled={pending || free.length === 0}
        hint={free.length === 0 ? t("nobody") : undefined}
        onChange={({ target }) =>
          run({ id, submissionId: round.id, position: step.position, person: target.value }, () => {
            setOpen(false);
            changed();
          })
        }
      >
        <PersonOptions people={free} />
      </SelectField>
    </div>
  );
}
