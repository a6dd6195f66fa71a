import Link from "next/link";
import { useTranslations } from "next-intl";
import { StockRowActions } from "#components/stock/stock-row-actions.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { Kind } from "#lib/ledger/kinds/queries.ts";

type Props = {
  kinds: Kind[];
  /** Whether the person may change what belongs to a unit; null stands for what is built in. */
  mayEdit: (unitPath: string | null) => boolean;
};

/** The kinds of ledger with their fields and whose they are. */
export function KindTable({ kinds, mayEdit }: Props) {
  const t = useTranslations("kinds");
  return (
    <Table caption={t("title")}>
      <thead>
        <tr>
          <Th>{t("columns.name")}</Th>
          <Th className="w-full">{t("columns.fields")}</Th>
          <Th>{t("columns.workflow")}</Th>
          <Th>{t("columns.unit")}</Th>
          <Th>
            <span className="sr-only">{t("columns.actions")}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ id, name, unit, archivedAt, declaration: { fields, workflow } }) => (
          <tr key={id} className="hover:bg-raised">
            <Td className="min-w-40">
              <Link href={`/admin/ledgers/${id}`} className="font-medium hover:underline">
                {name}
              </Link>
            </Td>
            <Td className="text-[13px] text-ink-2">
              {fields
                .filter(({ archived }) => !archived)
                .map((field) => field.name)
                .join(t("and"))}
            </Td>
            <Td className="whitespace-nowrap text-ink-2">
              {workflow ? t("states", { n: workflow.length }) : t("none")}
            </Td>
            <Td className="whitespace-nowrap">{unit ? unit.name : <Chip>{t("builtIn")}</Chip>}</Td>
            <Td>
              <StockRowActions
                piece={{
                  ...{ kind: "kinds", id, name, archived: archivedAt !== null, mayCopy: true },
                  mayEdit: mayEdit(unit?.path ?? null),
                }}
              />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
