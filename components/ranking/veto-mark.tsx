import Link from "next/link";
import { useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import type { Veto } from "#lib/ledger/ranking/rank-units.ts";
import { ledgerAddress } from "#lib/ledger/records/ledger-address.ts";

type Props = {
  vetoes: readonly Veto[];
  /** The ledger of the incidents. */
  kindId: string;
  /** Whether the award is decided here; in a month it is only a mark. */
  award: boolean;
};

/** The incidents with serious harm that veto a unit's award for the year. */
export function VetoMark({ vetoes, kindId, award }: Props) {
  const t = useTranslations("ranking.veto");
  return (
    <span className="mt-0.5 flex flex-wrap items-center gap-x-2 text-xs">
      <Chip tone="accent">{t(award ? "award" : "mark")}</Chip>
      {vetoes.map(({ recordId, title, date }) => (
        <Link
          key={recordId}
          href={ledgerAddress(kindId, { record: recordId })}
          prefetch={false}
          className="text-ink-2 hover:underline"
        >
          {t("incident", { date, title })}
        </Link>
      ))}
    </span>
  );
}
