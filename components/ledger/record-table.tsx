import { ExternalLink, Lock, Paperclip } from "lucide-react";
import Link from "next/link";
import { useNow, useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import { type Declaration, type Field, isNumeric } from "#lib/ledger/declaration.ts";
import type { LedgerPage } from "#lib/ledger/records/input.ts";
import { ledgerAddress } from "#lib/ledger/records/ledger-address.ts";
import type { RecordPage, RecordRow } from "#lib/ledger/records/queries.ts";
import { stateOf } from "#lib/ledger/records/workflow.ts";
import { Lateness } from "./lateness.tsx";
import { SortHeader } from "./sort-header.tsx";
import { PageTick, RecordTick } from "./ticks.tsx";
import { type UnitOption, unitOf } from "./unit-option.ts";
import { useShownValue } from "./use-shown-value.ts";

type Props = {
  kindId: string;
  name: string;
  declaration: Declaration;
  /** The columns between the day and the unit, in order. */
  columns: readonly Field[];
  page: LedgerPage;
  list: RecordPage;
  units: readonly UnitOption[];
  /** Which records the person may change now. */
  changeable: ReadonlySet<string>;
};

/** A page of a ledger: day, the chosen columns, unit and state; the sums of all that fit stand below. */
export function RecordTable({ kindId, name, declaration, columns, page, list, units, changeable }: Props) {
  const t = useTranslations("ledger");
  const header = (key: string, words: string, className = "") => (
    <SortHeader key={key} kindId={kindId} page={page} sortKey={key} className={className}>
      {words}
    </SortHeader>
  );
  return (
    <Table caption={name}>
      <thead>
        <tr>
          <Th className="w-10 pr-1!">
            <PageTick count={changeable.size} />
          </Th>
          {header("date", declaration.dateName)}
          {columns.map((field) => header(field.key, field.name, isNumeric(field) ? "text-right" : ""))}
          {header("unit", t("columns.unit"))}
          {declaration.workflow ? header("state", t("columns.state")) : <Th>{t("columns.state")}</Th>}
        </tr>
      </thead>
      <tbody>
        {list.records.map((record) => (
          <Row
            key={record.id}
            {...{ kindId, declaration, columns, page, units, record }}
            changeable={changeable.has(record.id)}
          />
        ))}
      </tbody>
      <Sums {...{ declaration, columns, list }} />
    </Table>
  );
}

type RowProps = Pick<Props, "kindId" | "declaration" | "columns" | "page" | "units"> & {
  record: RecordRow;
  changeable: boolean;
};

function Row({ kindId, declaration, columns, page, units, record, changeable }: RowProps) {
  const t = useTranslations("ledger");
  const shown = useShownValue(units);
  const now = useNow();
  const title = shown({ type: "text" }, record.values[declaration.titleField] ?? null);
  const current = page.record === record.id;
  const [first] = columns;
  const name = columns.some(({ key }) => key === declaration.titleField)
    ? declaration.titleField
    : first?.key;
  return (
    <tr
      aria-current={current || undefined}
      className={`leading-snug ${current ? "bg-raised shadow-[inset_3px_0_0_var(--color-accent)]" : record.returnReason ? "bg-carried-soft/50" : "hover:bg-raised"}`}
    >
      <Td className="pr-1!">{changeable && <RecordTick id={record.id} title={title} />}</Td>
      <Td className="whitespace-nowrap text-ink-2 tabular-nums">{record.date}</Td>
      {columns.map((field) => {
        const value = shown(field, record.values[field.key] ?? null);
        if (field.key === name) {
          return (
            <Td key={field.key} className="min-w-60 max-w-md xl:min-w-72 wrap-anywhere">
              <Link
                href={ledgerAddress(kindId, { ...page, record: record.id })}
                scroll={false}
                prefetch={false}
                className="line-clamp-3 font-medium hover:underline"
              >
                {value || title || t("columns.untitled")}
              </Link>
              <span className="block empty:hidden">
                <Lateness dueAt={record.dueAt} now={now} />
              </span>
              {record.returnReason && (
                <span className="mt-1 block text-[13px] text-carried">
                  {t("rows.returnedWhy", { name: record.returnedBy ?? "", reason: record.returnReason })}
                </span>
              )}
            </Td>
          );
        }
        return <Cell key={field.key} field={field} value={value} />;
      })}
      <Td className="whitespace-nowrap text-ink-2">{record.unit.shortName}</Td>
      <Td className="whitespace-nowrap">
        <State {...{ declaration, record, units }} />
      </Td>
    </tr>
  );
}

/** Up to so many characters a value stands on one line: a time is the longest of those that never break. */
const oneLine = "2026-03-05 09:12".length;

function Cell({ field, value }: { field: Field; value: string }) {
  const t = useTranslations("ledger.value");
  if (isNumeric(field)) return <Td className="whitespace-nowrap text-right tabular-nums">{value}</Td>;
  if (field.type === "link") {
    return (
      <Td>
        {value && (
          <a href={value} target="_blank" rel="noreferrer" title={value} className="inline-flex text-figure">
            <ExternalLink aria-label={t("link")} className="size-4" />
          </a>
        )}
      </Td>
    );
  }
  return (
    <Td
      className={
        value.length <= oneLine ? "whitespace-nowrap tabular-nums" : "min-w-40 max-w-xs wrap-anywhere"
      }
    >
      {field.type === "longText" ? <span className="line-clamp-3">{value}</span> : value}
    </Td>
  );
}

function State({ declaration, record, units }: Pick<RowProps, "declaration" | "record" | "units">) {
  const t = useTranslations("ledger.rows");
  const state = stateOf(declaration, record.state);
  const closed = unitOf(units, record.unit.id)?.closed ?? null;
  return (
    <span className="flex items-center gap-1.5">
      {state && <Chip tone={state.end ? "good" : "info"}>{state.name}</Chip>}
      {record.returnReason && <Chip tone="warn">{t("returned")}</Chip>}
      {closed && record.date <= closed && (
        <span
          title={t("lockedWhy", { unit: record.unit.shortName, day: closed })}
          className="inline-flex items-center gap-1 text-ink-3 text-xs"
        >
          <Lock aria-hidden className="size-3.5" />
          {t("locked")}
        </span>
      )}
      {record.files > 0 && (
        <span
          title={t("files", { n: record.files })}
          className="inline-flex items-center gap-0.5 text-ink-3 text-xs"
        >
          <Paperclip aria-hidden className="size-3.5" />
          {record.files}
        </span>
      )}
    </span>
  );
}

function Sums({ declaration, columns, list }: Pick<Props, "declaration" | "columns" | "list">) {
  const t = useTranslations("ledger");
  const shown = useShownValue([]);
  if (declaration.totals.length === 0) return null;
  const sum = (field: Field) => {
    const total = declaration.totals.includes(field.key) ? (list.totals[field.key] ?? 0) : null;
    return shown({ type: "number" }, total);
  };
  return (
    <tfoot>
      <tr className="bg-raised font-medium [&>td]:border-line-2 [&>td]:border-t">
        <Td />
        <Td>{t("total")}</Td>
        {columns.map((field) => (
          <Td key={field.key} className="whitespace-nowrap text-right tabular-nums">
            {sum(field)}
          </Td>
        ))}
        <Td />
        <Td />
      </tr>
    </tfoot>
  );
}
