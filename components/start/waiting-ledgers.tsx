import Link from "next/link";
import { useTranslations } from "next-intl";
import { ledgerAddress } from "#lib/ledger/records/ledger-address.ts";
import type { Waiting } from "#lib/ledger/waiting/queries.ts";

/** Where all records are of which the box names only some; nothing when it names them all. */
export function WaitingLedgers({ only, waiting }: { only: "overdue" | "returned"; waiting: Waiting }) {
  const t = useTranslations("start.waiting");
  const all = waiting.ledgers.reduce((sum, { records }) => sum + records, 0);
  if (all <= waiting.records.length) return null;
  return (
    <p className="mt-2 flex flex-wrap gap-x-3 border-line border-t pt-2 text-xs">
      <span className="text-ink-2">{t(`all.${only}`, { n: all })}</span>
      {waiting.ledgers.map(({ kindId, name, records }) => (
        <Link
          key={kindId}
          href={ledgerAddress(kindId, { only })}
          prefetch={false}
          className="text-figure hover:underline"
        >
          {t("inLedger", { name, n: records })}
        </Link>
      ))}
    </p>
  );
}
