import Link from "next/link";
import { useTranslations } from "next-intl";
import { StockRowActions } from "#components/stock/stock-row-actions.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { DefinitionRow } from "#lib/ledger/definitions/queries.ts";
import type { Definition } from "#lib/ledger/figures/queries.ts";
import { recordsAddress } from "#lib/ledger/figures/records-address.ts";
import { ReadingText } from "./reading-text.tsx";
import { useFormulaText } from "./use-formula-text.ts";

type Props = {
  rows: DefinitionRow[];
  /** What the values are asked for. */
  asked: { unit: string; below: boolean; periodKind: "year"; year: number; part: number };
  mayEdit: (definition: Definition) => boolean;
  mayCopy: (definition: Definition) => boolean;
};

/** The definitions by ledger, with what each says now. */
export function FigureTable({ rows, asked, mayEdit, mayCopy }: Props) {
  const t = useTranslations("definitions");
  const ledgers = Map.groupBy(rows, ({ definition }) => definition.kind.id);
  return (
    <Table caption={t("title")}>
      <thead>
        <tr>
          <Th className="w-full">{t("columns.name")}</Th>
          <Th className="text-right">{t("columns.value", { year: asked.year })}</Th>
          <Th>{t("columns.uses")}</Th>
          <Th>{t("columns.unit")}</Th>
          <Th>
            <span className="sr-only">{t("columns.actions")}</span>
          </Th>
        </tr>
      </thead>
      {[...ledgers].map(([id, group]) => (
        <tbody key={id}>
          <tr>
            <th
              scope="rowgroup"
              colSpan={5}
              className="border-line border-b bg-raised px-4 py-1.5 font-medium text-[13px] max-xl:px-3"
            >
              {group[0]?.definition.kind.name}
            </th>
          </tr>
          {group.map((row) => (
            <FigureRow
              key={row.definition.id}
              row={row}
              asked={asked}
              mayEdit={mayEdit(row.definition)}
              mayCopy={mayCopy(row.definition)}
            />
          ))}
        </tbody>
      ))}
    </Table>
  );
}

type RowProps = { row: DefinitionRow; asked: Props["asked"]; mayEdit: boolean; mayCopy: boolean };

function FigureRow({ row: { definition, answer, summaries }, asked, mayEdit, mayCopy }: RowProps) {
  const t = useTranslations("definitions");
  const formulaText = useFormulaText();
  const { id, name, formula, measure, kind, unit, archivedAt } = definition;
  const { aggregate, filter, span } = formula;
  return (
    <tr className="hover:bg-raised">
      <Td className="min-w-56">
        <Link href={`/figures/${id}`} className="font-medium hover:underline">
          {name}
        </Link>
        <p className="text-[13px] text-ink-3 leading-snug">{formulaText(kind, formula)}</p>
      </Td>
      <Td className="max-w-56 text-right tabular-nums">
        {answer.state === "read" ? (
          <Link
            prefetch={false}
            href={recordsAddress({ kind, filter, span }, asked)}
            title={t("records", { n: answer.now.records })}
            className="text-figure hover:underline"
          >
            <ReadingText reading={answer.now} aggregate={aggregate} measure={measure} />
            <span className="sr-only">{t("showRecords", { name })}</span>
          </Link>
        ) : (
          <span className="text-[13px] text-carried">{t(archivedAt ? "archivedValue" : "unfit")}</span>
        )}
      </Td>
      <Td className="whitespace-nowrap text-ink-2">
        {summaries > 0 ? t("uses", { n: summaries }) : t("none")}
      </Td>
      <Td className="whitespace-nowrap">{unit ? unit.name : <Chip>{t("builtIn")}</Chip>}</Td>
      <Td>
        <StockRowActions
          piece={{ kind: "definitions", id, name, archived: archivedAt !== null, mayEdit, mayCopy }}
        />
      </Td>
    </tr>
  );
}
