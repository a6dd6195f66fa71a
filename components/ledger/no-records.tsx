import { useTranslations } from "next-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { LedgerPage } from "#lib/ledger/records/input.ts";

type Props = { only: LedgerPage["only"]; narrowed: boolean; mayEnter: boolean };

/** Why the table is empty, and what to do. */
export function NoRecords({ only, narrowed, mayEnter }: Props) {
  const t = useTranslations("ledger.nothing");
  if (only === "deleted") return <EmptyState title={t("deleted")}>{t("deletedHint")}</EmptyState>;
  if (only) return <EmptyState title={t(only)}>{t("filteredHint")}</EmptyState>;
  if (narrowed) return <EmptyState title={t("filtered")}>{t("filteredHint")}</EmptyState>;
  return <EmptyState title={t("title")}>{t(mayEnter ? "write" : "read")}</EmptyState>;
}
