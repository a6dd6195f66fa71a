"use client";

import { useTranslations } from "next-intl";
import { ShownSecret } from "#components/ui/shown-secret.tsx";

type Props = { name: string; password: string; onClose: () => void };

/** A password that was made up, shown once. */
export function ShownPassword({ name, password, onClose }: Props) {
  const t = useTranslations("admin.users.password");
  return (
    <ShownSecret title={t("shownTitle")} secret={password} onClose={onClose}>
      {t("shown", { name })}
    </ShownSecret>
  );
}
