import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { StockRowActions } from "#components/stock/stock-row-actions.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { OutlineRow } from "#lib/outlines/queries.ts";
import { useShownTitle } from "./use-shown-title.ts";

type Props = {
  outlines: OutlineRow[];
  /** Whether the person may make outlines of the own unit, so also copies. */
  mayCreate: boolean;
};

/** The outlines with owner, number of sections and title pattern. */
export function OutlineTable({ outlines, mayCreate }: Props) {
  const t = useTranslations("outlines");
  const shownTitle = useShownTitle();
  const format = useFormatter();
  const now = useNow();
  return (
    <Table caption={t("list")}>
      <thead>
        <tr>
          <Th>{t("columns.name")}</Th>
          <Th className="w-full">{t("columns.title")}</Th>
          <Th className="text-right">{t("columns.sections")}</Th>
          <Th>{t("columns.unit")}</Th>
          <Th>{t("columns.changed")}</Th>
          <Th>
            <span className="sr-only">{t("columns.actions")}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {outlines.map(({ id, name, title, unit, sections, archivedAt, updatedAt, mayEdit }) => (
          <tr key={id} className="hover:bg-raised">
            <Td className="whitespace-nowrap">
              <Link href={`/outlines/${id}`} className="font-medium hover:underline">
                {name}
              </Link>
            </Td>
            <Td className="min-w-56 text-ink-2">{shownTitle(title)}</Td>
            <Td className="text-right text-ink-2 tabular-nums">{sections}</Td>
            <Td className="whitespace-nowrap">{unit ?? <Chip>{t("builtIn")}</Chip>}</Td>
            <Td className="whitespace-nowrap text-ink-2">
              <time
                dateTime={updatedAt.toISOString()}
                title={format.dateTime(updatedAt, { dateStyle: "long", timeStyle: "short" })}
              >
                {format.relativeTime(updatedAt, now)}
              </time>
            </Td>
            <Td>
              <StockRowActions
                piece={{
                  ...{ kind: "outlines", id, name, archived: archivedAt !== null },
                  ...{ mayEdit, mayCopy: mayCreate },
                }}
              />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
