"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import type { Failure } from "#lib/action.ts";

type Props = {
  title: string;
  /** What the button says that sends the form. */
  submit: string;
  pending: boolean;
  failure: Failure | null;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A window with a form in it: fields, what went wrong, cancel, and the one button that does it. */
export function FormDialog({ title, submit, pending, failure, onSubmit, onClose, children }: Props) {
  const t = useTranslations("common");
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select")?.focus(), []);
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" form={id} variant="primary" disabled={pending}>
            {submit}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id={id}
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <FailureMessage failure={failure} />
        {children}
      </form>
    </Dialog>
  );
}
