"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Chip } from "#components/ui/chip.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { disableUser, unlockUser } from "#lib/users/actions.ts";
import type { UserRow } from "#lib/users/queries.ts";
import { DisableUserDialog } from "./disable-user-dialog.tsx";
import { EditUserDialog } from "./edit-user-dialog.tsx";
import { ResetPasswordDialog } from "./reset-password-dialog.tsx";
import type { UnitChoice } from "./unit-options.tsx";
import { type UserDialog, UserRowActions } from "./user-row-actions.tsx";

type Props = { users: UserRow[]; units: UnitChoice[]; ownId: string };

/** Users with role, unit and state, and what can be done to each. */
export function UserTable({ users, units, ownId }: Props) {
  const t = useTranslations("admin.users");
  const roleName = useTranslations("people.roles");
  const [open, setOpen] = useState<{ dialog: UserDialog; user: UserRow } | null>(null);
  const unlocking = useAction(unlockUser);
  const enabling = useAction(disableUser);
  const close = () => setOpen(null);
  return (
    <>
      <div className="mb-4 empty:hidden">
        <FailureMessage failure={unlocking.failure ?? enabling.failure} />
      </div>
      <Table caption={t("title")}>
        <thead>
          <tr>
            <Th>{t("columns.displayName")}</Th>
            <Th>{t("columns.name")}</Th>
            <Th>{t("columns.role")}</Th>
            <Th className="w-full">{t("columns.unit")}</Th>
            <Th>{t("columns.state")}</Th>
            <Th>
              <span className="sr-only">{t("columns.actions")}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.id} className={`hover:bg-raised ${user.state === "disabled" ? "text-ink-3" : ""}`}>
              <Td className="whitespace-nowrap font-medium">
                {user.displayName}
                {user.id === ownId && (
                  <span className="ml-2 font-normal text-ink-3 text-xs">{t("self")}</span>
                )}
              </Td>
              <Td className="whitespace-nowrap">{user.name}</Td>
              <Td className="whitespace-nowrap">{roleName(user.role)}</Td>
              <Td className="min-w-40">{user.unit.name}</Td>
              <Td className="whitespace-nowrap">
                {user.state === "active" ? (
                  <span className="text-ink-2">{t("states.active")}</span>
                ) : (
                  <Chip tone={user.state === "locked" ? "warn" : "neutral"}>{t(`states.${user.state}`)}</Chip>
                )}
              </Td>
              <Td className="py-1!">
                <UserRowActions
                  user={user}
                  self={user.id === ownId}
                  pending={unlocking.pending || enabling.pending}
                  onOpen={(dialog) => setOpen({ dialog, user })}
                  onUnlock={() => unlocking.run({ id: user.id })}
                  onEnable={() => enabling.run({ id: user.id, disabled: false })}
                />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {open?.dialog === "edit" && <EditUserDialog user={open.user} units={units} onClose={close} />}
      {open?.dialog === "reset" && <ResetPasswordDialog user={open.user} onClose={close} />}
      {open?.dialog === "disable" && <DisableUserDialog user={open.user} onClose={close} />}
    </>
  );
}
