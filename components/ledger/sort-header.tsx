import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Th } from "#components/ui/table.tsx";
import type { LedgerPage } from "#lib/ledger/records/input.ts";
import { changedAddress } from "#lib/ledger/records/ledger-address.ts";

type Props = { kindId: string; page: LedgerPage; sortKey: string; className: string; children: string };

/** The head of a column: pressed once it orders from the smallest up, twice from the largest down. */
export function SortHeader({ kindId, page, sortKey, className, children }: Props) {
  const t = useTranslations("ledger.columns");
  const direction = page.sort === sortKey ? "up" : page.sort === `-${sortKey}` ? "down" : null;
  const sort = direction === "up" ? `-${sortKey}` : sortKey;
  const Arrow = direction === "down" ? ArrowDown : ArrowUp;
  return (
    <Th
      aria-sort={direction === "up" ? "ascending" : direction === "down" ? "descending" : undefined}
      className={className}
    >
      <Link
        href={changedAddress(kindId, page, { sort, record: page.record })}
        scroll={false}
        prefetch={false}
        title={t("sort", { name: children })}
        className={`inline-flex items-center gap-1 rounded hover:text-ink ${direction ? "text-ink" : ""}`}
      >
        {children}
        {direction && <Arrow aria-hidden className="size-3" />}
      </Link>
    </Th>
  );
}
