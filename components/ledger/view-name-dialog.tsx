"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { createView, renameView } from "#lib/ledger/views/actions.ts";
import type { View } from "#lib/ledger/views/queries.ts";
import { useLedgerScreen } from "./ledger-screen.tsx";

type Props = { kindId: string; query: Record<string, string>; view: View | null; onClose: () => void };

/** Gives the present view a name, or a saved one another. */
export function ViewNameDialog({ kindId, query, view, onClose }: Props) {
  const t = useTranslations("ledger.views");
  const form = useId();
  const { tell } = useLedgerScreen();
  const creating = useAction(createView);
  const renaming = useAction(renameView);
  const [name, setName] = useState(view?.name ?? "");
  const { pending, failure } = view ? renaming : creating;
  const done = () => {
    tell({ text: t("saved", { name: name.trim() }) });
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (view) renaming.run({ id: view.id, name }, done);
    else creating.run({ kindId, name, query }, done);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={view ? t("renameOf", { name: view.name }) : t("save")}
      footer={
        <Button type="submit" form={form} variant="primary" disabled={pending}>
          {t("submit")}
        </Button>
      }
    >
      <form id={form} onSubmit={submit} className="space-y-3">
        <FailureMessage failure={failure} />
        <TextField
          label={t("name")}
          hint={t("nameHint")}
          value={name}
          required
          maxLength={40}
          onChange={(event) => setName(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
