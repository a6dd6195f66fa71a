import { useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { EntryRow } from "#lib/proofread/dictionary/queries.ts";
import { EntryActions } from "./entry-actions.tsx";

/** The entries of the dictionary with where they are from and whose they are. */
export function EntryTable({ entries }: { entries: EntryRow[] }) {
  const t = useTranslations("dictionary");
  return (
    <Table caption={t("tabs.words")}>
      <thead>
        <tr>
          <Th>{t("columns.wrong")}</Th>
          <Th>{t("columns.right")}</Th>
          <Th className="w-full">{t("columns.source")}</Th>
          <Th>{t("columns.unit")}</Th>
          <Th>
            <span className="sr-only">{t("columns.actions")}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id} className="hover:bg-raised">
            <Td className="min-w-40 max-w-64 break-words">{entry.wrong}</Td>
            <Td className="min-w-40 max-w-64 break-words font-medium">
              {entry.right || <span className="font-normal text-ink-3">{t("avoid")}</span>}
            </Td>
            <Td className="text-[13px] text-ink-2 leading-snug">
              {entry.source} <span className="whitespace-nowrap text-ink-3 tabular-nums">{entry.date}</span>
              {entry.note && <p className="text-ink-3">{entry.note}</p>}
            </Td>
            <Td className="whitespace-nowrap">
              {entry.unit ? entry.unit.name : <Chip>{t("builtIn")}</Chip>}
            </Td>
            <Td>{entry.mayEdit && <EntryActions entry={entry} />}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
