"use client";

import { KeyRound, LockOpen, Pencil, UserCheck, UserX } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { UserRow } from "#lib/users/queries.ts";

/** The windows that a row of the list can open. */
export type UserDialog = "edit" | "reset" | "disable";

type Props = {
  user: UserRow;
  /** One does not lock oneself out; the own password is changed on the account page. */
  self: boolean;
  pending: boolean;
  onOpen: (dialog: UserDialog) => void;
  onUnlock: () => void;
  onEnable: () => void;
};

const icon = "size-4";

/** What can be done to one user. */
export function UserRowActions({ user, self, pending, onOpen, onUnlock, onEnable }: Props) {
  const t = useTranslations("admin.users");
  const name = user.displayName;
  return (
    <span className="flex justify-end gap-0.5">
      {user.state === "locked" && (
        <IconButton label={t("unlock", { name })} disabled={pending} onClick={onUnlock}>
          <LockOpen aria-hidden className={icon} />
        </IconButton>
      )}
      <IconButton label={t("edit", { name })} onClick={() => onOpen("edit")}>
        <Pencil aria-hidden className={icon} />
      </IconButton>
      {!self && (
        <>
          <IconButton label={t("reset", { name })} onClick={() => onOpen("reset")}>
            <KeyRound aria-hidden className={icon} />
          </IconButton>
          {user.state === "disabled" ? (
            <IconButton label={t("enable", { name })} disabled={pending} onClick={onEnable}>
              <UserCheck aria-hidden className={icon} />
            </IconButton>
          ) : (
            <IconButton label={t("disable", { name })} onClick={() => onOpen("disable")}>
              <UserX aria-hidden className={icon} />
            </IconButton>
          )}
        </>
      )}
    </span>
  );
}
