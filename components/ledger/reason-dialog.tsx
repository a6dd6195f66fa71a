"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { TextareaField } from "#components/ui/textarea-field.tsx";
import type { Failure } from "#lib/action.ts";

type Props = {
  title: string;
  label: string;
  hint: string;
  submit: string;
  pending: boolean;
  failure: Failure | null;
  onSubmit: (reason: string) => void;
  onClose: () => void;
  children?: ReactNode;
};

/** Asks why, before something that must be explained. */
export function ReasonDialog({
  title,
  label,
  hint,
  submit,
  pending,
  failure,
  onSubmit,
  onClose,
  children,
}: Props) {
  const t = useTranslations("common");
  const form = useId();
  const [reason, setReason] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSubmit(reason);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" form={form} variant="primary" disabled={pending}>
            {submit}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={send} className="space-y-3">
        <FailureMessage failure={failure} />
        {children}
        <TextareaField
          label={label}
          hint={hint}
          value={reason}
          rows={4}
          required
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
