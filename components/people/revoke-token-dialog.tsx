"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { revokeToken } from "#lib/auth/tokens/actions.ts";
import type { TokenRow } from "#lib/auth/tokens/queries.ts";

/** Takes a token back after asking. */
export function RevokeTokenDialog({ token, onClose }: { token: TokenRow; onClose: () => void }) {
  const t = useTranslations("tokens.revoking");
  const { run, pending, failure } = useAction(revokeToken);
  return (
    <ConfirmDialog
      open
      title={t("title")}
      confirm={t("confirm")}
      pending={pending}
      onClose={onClose}
      onConfirm={() => run({ id: token.id }, onClose)}
    >
      <FailureMessage failure={failure} />
      <p>{t("text", { name: token.name })}</p>
    </ConfirmDialog>
  );
}
