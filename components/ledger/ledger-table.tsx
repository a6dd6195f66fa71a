import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BackLink } from "#components/ui/back-link.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { draftKey } from "#components/ui/kept-drafts.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import type { Failure } from "#lib/action.ts";
import type { Kind } from "#lib/ledger/kinds/queries.ts";
import { draftOf } from "#lib/ledger/records/draft.ts";
import type { LedgerPage } from "#lib/ledger/records/input.ts";
import { ledgerAddress, ledgerParameters } from "#lib/ledger/records/ledger-address.ts";
import type { RecordPage, RecordRow } from "#lib/ledger/records/queries.ts";
import { shownColumns } from "#lib/ledger/records/shown-columns.ts";
import type { View } from "#lib/ledger/views/queries.ts";
import { ActiveFilters } from "./active-filters.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { ColumnMenu } from "./column-menu.tsx";
import { EntryForm } from "./entry-form.tsx";
import { ExcelActions } from "./excel-actions.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { HiddenTotals } from "./hidden-totals.tsx";
import { LedgerScreen } from "./ledger-screen.tsx";
import { NewRecordButton } from "./new-record-button.tsx";
import { NoRecords } from "./no-records.tsx";
import { RecordTable } from "./record-table.tsx";
import { type UnitOption, unitOf } from "./unit-option.ts";
import { ViewMenu } from "./view-menu.tsx";

type Props = {
  kind: Kind;
  page: LedgerPage;
  /** The records of the page, or why the address has none. */
  list: RecordPage | Failure;
  units: readonly UnitOption[];
  last: RecordRow | null;
  views: readonly View[];
  me: { id: string; name: string };
  ownUnit: string;
  today: string;
  /** The record that is open at the right. */
  children: ReactNode;
};

/** The page of a ledger: entering above, what narrows it, the table, and at the right the record that is open. */
export function LedgerTable({ kind, page, list, units, last, views, me, ownUnit, today, children }: Props) {
  const t = useTranslations("ledger");
  const { id: kindId, name, declaration } = kind;
  const records = "records" in list ? list.records : [];
  const columns = shownColumns(declaration, page.columns);
  const changeable = records
    .filter(({ unit, date }) => {
      const of = unitOf(units, unit.id);
      return of?.writable && !(of.closed && date <= of.closed);
    })
    .map(({ id }) => id);
  const thisYear = Number(today.slice(0, 4));
  const years = new Set([thisYear + 1, thisYear, thisYear - 1, thisYear - 2, thisYear - 3, thisYear - 4]);
  if (page.from) years.add(Number(page.from.slice(0, 4)));
  const { record: _record, page: _page, ...query } = page;
  const narrowed = Object.keys(ledgerParameters({ ...query, sort: "-date", columns: [] })).length > 0;
  const mayEnter = !kind.archivedAt && units.some(({ writable, archived }) => writable && !archived);
  const open = mayEnter && !narrowed && records.length === 0;
  return (
    <LedgerScreen ids={changeable} open={open}>
      <div data-wide className={page.record ? "xl:pr-[432px]" : ""}>
        <BackLink href="/ledgers">{t("all")}</BackLink>
        <PageHeader title={name} note={kind.archivedAt ? t("archivedNote") : undefined}>
          <ViewMenu kindId={kindId} views={views} query={ledgerParameters(query)} />
          <ColumnMenu
            {...{ kindId, page }}
            fields={declaration.fields.filter(({ type, archived }) => type !== "attachment" && !archived)}
            shown={columns.map(({ key }) => key)}
          />
          <ExcelActions kindId={kindId} query={ledgerParameters(query)} writes={mayEnter} />
          {mayEnter && <NewRecordButton />}
        </PageHeader>
        {mayEnter && (
          <EntryForm
            {...{ kindId, declaration, units, ownUnit, today }}
            last={
              last && draftOf(declaration, { date: last.date, unitId: last.unit.id, values: last.values })
            }
            keep={draftKey(me.id, `new:${kindId}`)}
          />
        )}
        <FilterBar
          key={page.text}
          {...{ kindId, declaration, page, units }}
          years={[...years].toSorted((a, b) => b - a)}
        />
        <ActiveFilters {...{ kindId, declaration, page, units }} />
        {"code" in list ? (
          <div className="space-y-3">
            <FailureMessage failure={list} />
            <Link href={ledgerAddress(kindId)} className="text-figure hover:underline">
              {t("filter.clear")}
            </Link>
          </div>
        ) : (
          <>
            {list.records.length === 0 ? (
              <NoRecords only={page.only} {...{ narrowed, mayEnter }} />
            ) : (
              <RecordTable
                {...{ kindId, name, declaration, columns, page, list, units }}
                changeable={new Set(changeable)}
              />
            )}
            <HiddenTotals {...{ declaration, columns }} totals={list.totals} />
            <BulkBar {...{ declaration, units }} deleted={page.only === "deleted"} />
            <Pagination
              page={page.page}
              pages={list.pages}
              total={list.total}
              href={(number) => ledgerAddress(kindId, { ...page, page: number, record: undefined })}
            />
          </>
        )}
      </div>
      {children}
    </LedgerScreen>
  );
}
