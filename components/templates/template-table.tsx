import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { StockRowActions } from "#components/stock/stock-row-actions.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { TemplateRow } from "#lib/templates/queries.ts";
import { SwapButtons } from "./swap-buttons.tsx";

type Props = {
  templates: TemplateRow[];
  /** Whether the person may make templates of the own unit, so also copies. */
  mayCreate: boolean;
};

/** The section templates in their order, with owner and number of blanks. */
export function TemplateTable({ templates, mayCreate }: Props) {
  const t = useTranslations("templates");
  const format = useFormatter();
  const now = useNow();
  const editable = templates.filter((template) => template.mayEdit).map(({ id }) => id);
  const neighbour = (id: string, step: 1 | -1) => editable[editable.indexOf(id) + step] ?? null;
  const pieceOf = ({ id, heading, archivedAt, mayEdit }: TemplateRow) => ({
    ...{ kind: "templates" as const, id, name: heading || t("opening") },
    ...{ archived: archivedAt !== null, mayEdit, mayCopy: mayCreate },
  });
  return (
    <Table caption={t("list")}>
      <thead>
        <tr>
          <Th className="w-full">{t("columns.heading")}</Th>
          <Th>{t("columns.unit")}</Th>
          <Th className="text-right">{t("columns.blanks")}</Th>
          <Th className="text-right">{t("columns.order")}</Th>
          <Th>{t("columns.changed")}</Th>
          <Th>
            <span className="sr-only">{t("columns.actions")}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {templates.map((template) => (
          <tr key={template.id} className="hover:bg-raised">
            <Td className="min-w-64">
              <Link href={`/templates/${template.id}`} className="font-medium hover:underline">
                {template.heading || t("opening")}
              </Link>
            </Td>
            <Td className="whitespace-nowrap">
              {template.unit ? template.unit.name : <Chip>{t("builtIn")}</Chip>}
            </Td>
            <Td className="whitespace-nowrap text-right text-ink-2 tabular-nums">
              {template.blanks > 0 ? t("blanks", { n: template.blanks }) : t("none")}
            </Td>
            <Td className="py-1.5 text-right text-ink-2 tabular-nums">{template.position}</Td>
            <Td className="whitespace-nowrap text-ink-2">
              <time
                dateTime={template.updatedAt.toISOString()}
                title={format.dateTime(template.updatedAt, { dateStyle: "long", timeStyle: "short" })}
              >
                {format.relativeTime(template.updatedAt, now)}
              </time>
            </Td>
            <Td>
              <StockRowActions piece={pieceOf(template)}>
                {template.mayEdit && !template.archivedAt && editable.length > 1 && (
                  <SwapButtons
                    id={template.id}
                    heading={template.heading || t("opening")}
                    above={neighbour(template.id, -1)}
                    below={neighbour(template.id, 1)}
                  />
                )}
              </StockRowActions>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
