import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { ImportRow } from "#lib/imports/queries.ts";

/** The imports of a person and where they are. */
export function ImportTable({ imports }: { imports: ImportRow[] }) {
  const t = useTranslations("imports");
  const format = useFormatter();
  return (
    <Table caption={t("list")}>
      <thead>
        <tr>
          <Th className="w-full">{t("columns.name")}</Th>
          <Th>{t("columns.when")}</Th>
          <Th className="text-right">{t("columns.documents")}</Th>
          <Th>{t("columns.state")}</Th>
        </tr>
      </thead>
      <tbody>
        {imports.map((each) => (
          <tr key={each.id} className="hover:bg-raised">
            <Td className="wrap-anywhere min-w-56">
              <Link href={`/imports/${each.id}`} className="font-medium hover:underline">
                {each.files > 1
                  ? t("more", { name: each.firstName, n: each.files })
                  : each.firstName || t("state.empty")}
              </Link>
            </Td>
            <Td className="whitespace-nowrap text-ink-2">
              {format.dateTime(each.createdAt, { dateStyle: "medium", timeStyle: "short" })}
            </Td>
            <Td className="text-right tabular-nums">{each.documents}</Td>
            <Td className="space-x-1 whitespace-nowrap">
              <ImportState row={each} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function ImportState({ row }: { row: ImportRow }) {
  const t = useTranslations("imports");
  const { files, waiting, failed, open, saved, stoppedAt } = row;
  return (
    <>
      {waiting > 0 && (
        <Chip tone="info">{t(stoppedAt ? "state.stopped" : "state.reading", { n: waiting })}</Chip>
      )}
      {open > 0 && <Chip tone="warn">{t("state.open", { n: open })}</Chip>}
      {failed > 0 && <Chip tone="accent">{t("state.failed", { n: failed })}</Chip>}
      {saved > 0 && <Chip tone="good">{t("saved", { n: saved })}</Chip>}
      {files === 0 && <Chip>{t("state.empty")}</Chip>}
    </>
  );
}
