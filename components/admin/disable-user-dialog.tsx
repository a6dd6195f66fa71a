"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { disableUser } from "#lib/users/actions.ts";
import type { UserRow } from "#lib/users/queries.ts";

/** Disables an account after asking. */
export function DisableUserDialog({ user, onClose }: { user: UserRow; onClose: () => void }) {
  const t = useTranslations("admin.users.disabling");
  const { run, pending, failure } = useAction(disableUser);
  return (
    <ConfirmDialog
      open
      title={t("title")}
      confirm={t("confirm")}
      pending={pending}
      onClose={onClose}
      onConfirm={() => run({ id: user.id, disabled: true }, onClose)}
    >
      <FailureMessage failure={failure} />
      <p>{t("text", { name: user.displayName })}</p>
    </ConfirmDialog>
  );
}
