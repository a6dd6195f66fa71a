import { useFormatter, useTranslations } from "next-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { Version } from "#lib/proofread/history/queries.ts";
import { ChangedThings } from "./changed-things.tsx";
import { ReturnButton } from "./return-button.tsx";

type Props = {
  page: number;
  list: { versions: Version[]; total: number; pages: number };
  href: (page: number) => string;
};

/** Every change of the dictionary and the rules, and the way back to how things were after it. */
export function HistoryTab({ page, list: { versions, total, pages }, href }: Props) {
  const t = useTranslations("dictionary.history");
  const format = useFormatter();
  if (versions.length === 0) return <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>;
  return (
    <>
      <p className="mb-3 text-[13px] text-ink-2">{t("note")}</p>
      <Table caption={t("caption")}>
        <thead>
          <tr>
            <Th>{t("columns.version")}</Th>
            <Th>{t("columns.at")}</Th>
            <Th>{t("columns.person")}</Th>
            <Th className="w-full">{t("columns.what")}</Th>
            <Th>
              <span className="sr-only">{t("columns.actions")}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, act, at, userName, count, things }) => (
            <tr key={version} className="align-top hover:bg-raised">
              <Td className="whitespace-nowrap">{t("version", { version })}</Td>
              <Td className="whitespace-nowrap text-ink-2 tabular-nums">
                <time dateTime={at.toISOString()}>
                  {format.dateTime(at, { dateStyle: "medium", timeStyle: "short" })}
                </time>
              </Td>
              <Td className="whitespace-nowrap">{userName}</Td>
              <Td>
                <p className="font-medium">{t(`acts.${act}`)}</p>
                <ChangedThings things={things} more={count - things.length} />
              </Td>
              <Td className="whitespace-nowrap text-right">
                {version === total ? (
                  <span className="text-ink-3">{t("current")}</span>
                ) : (
                  <ReturnButton version={version} />
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Pagination page={page} pages={pages} total={total} href={href} />
    </>
  );
}
