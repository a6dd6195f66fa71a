"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAnswer } from "#components/editor/use-answer.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { setDuty } from "#lib/summaries/duties/actions.ts";
import type { DutyShown } from "#lib/summaries/duties/queries.ts";
import { PersonOptions } from "./person-options.tsx";

type Props = {
  summaryId: string;
  section: { key: string; name: string };
  duty: DutyShown | null;
  onSaved: () => void;
  onClose: () => void;
};

/** Who writes a section, and by when. */
export default function DutyDialog({ summaryId: id, section, duty, onSaved, onClose }: Props) {
  const t = useTranslations("review.duty");
  const [ownerId, setOwnerId] = useState(duty?.ownerId ?? "");
  const [dueOn, setDueOn] = useState(duty?.dueOn ?? "");
  const { value, failure } = useAnswer<{ id: string; name: string; unit: string }[]>(
    `/api/summaries/${id}/duties/people`,
  );
  const saving = useAction(setDuty);
  const people = value ?? [];
  const kept = duty?.ownerId && !people.some((person) => person.id === duty.ownerId);
  return (
    <Dialog
      open
      title={t("title", { section: section.name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            variant="primary"
            disabled={saving.pending}
            onClick={() =>
              saving.run({ id, key: section.key, ownerId: ownerId || null, dueOn: dueOn || null }, onSaved)
            }
          >
            {t("save")}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <FailureMessage failure={failure ?? saving.failure} />
        <SelectField label={t("owner")} value={ownerId} onChange={({ target }) => setOwnerId(target.value)}>
          <PersonOptions people={people} none={t("nobody")} />
          {kept && <option value={duty.ownerId ?? ""}>{duty.owner}</option>}
        </SelectField>
        <TextField
          type="date"
          label={t("due")}
          value={dueOn}
          onChange={({ target }) => setDueOn(target.value)}
        />
      </div>
    </Dialog>
  );
}
