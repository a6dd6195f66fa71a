import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LedgerTable } from "#components/ledger/ledger-table.tsx";
import { MissingRecord } from "#components/ledger/missing-record.tsx";
import { RecordPanel } from "#components/ledger/record-panel.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { mayWriteRecords } from "#lib/auth/may-write-records.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { AppError, isAppError } from "#lib/errors.ts";
import { findKind, type Kind } from "#lib/ledger/kinds/queries.ts";
import { closedUntil } from "#lib/ledger/locks/closed-until.ts";
import { locksInReach } from "#lib/ledger/locks/queries.ts";
import { ledgerPageInput } from "#lib/ledger/records/input.ts";
import { ledgerAddress } from "#lib/ledger/records/ledger-address.ts";
import { findRecord, lastOwnRecord, listRecords, recordHistory } from "#lib/ledger/records/queries.ts";
import { bureauMinute } from "#lib/ledger/records/workflow.ts";
import { listViews } from "#lib/ledger/views/queries.ts";
import { eachOnce, type SearchParameters } from "#lib/search-parameters.ts";
import { listUnits } from "#lib/units/queries.ts";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParameters };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = await kindOf(await pageScope(), (await params).id);
  return { title: kind?.name ?? (await getTranslations("ledger"))("title") };
}

export default async function LedgerPage({ params, searchParams }: Props) {
  const scope = await pageScope();
  const { id } = await params;
  const kind = await kindOf(scope, id);
  if (!kind) notFound();
  const page = ledgerPageInput.parse(await eachOnce(searchParams));
  const [list, opened, units, last, views] = await Promise.all([
    orFailure(listRecords(scope, id, page)),
    page.record ? orFailure(openedRecord(scope, id, page.record)) : null,
    unitsOf(scope),
    lastOwnRecord(scope, id),
    listViews(scope, id),
  ]);
  const me = { id: scope.userId, name: scope.userName };
  const close = ledgerAddress(id, { ...page, record: undefined });
  return (
    <LedgerTable
      {...{ kind, page, list, units, last, views, me }}
      ownUnit={scope.unitId}
      today={bureauMinute(new Date()).slice(0, 10)}
    >
      {opened && "record" in opened && (
        <RecordPanel
          {...{ kind, units, me, close }}
          {...opened}
          mayWrite={mayWriteRecords(scope, opened.record.unit.path)}
          mayReturn={may(scope, "record.return", opened.record.unit.path)}
        />
      )}
      {opened && "code" in opened && <MissingRecord failure={opened} close={close} />}
    </LedgerTable>
  );
}

/** The open record with its history, if it belongs to this ledger. */
async function openedRecord(scope: Scope, kindId: string, id: string) {
  const [record, history] = await Promise.all([findRecord(scope, id), recordHistory(scope, id)]);
  if (record.kindId !== kindId) throw new AppError("access.not-found");
  return { record, history };
}

async function unitsOf(scope: Scope) {
  const [units, locks] = await Promise.all([listUnits(scope, { archived: true }), locksInReach(scope)]);
  return units.map(({ id, name, shortName, depth, path, archivedAt }) => ({
    ...{ id, name, shortName, depth, archived: archivedAt !== null },
    ...{ writable: mayWriteRecords(scope, path), closed: closedUntil(locks, path) },
  }));
}

async function kindOf(scope: Scope, id: string): Promise<Kind | null> {
  const found = await orFailure(findKind(scope, id));
  return "code" in found ? null : found;
}

/** What an address asks for, or why there is no answer to it. */
async function orFailure<T>(asked: Promise<T>) {
  try {
    return await asked;
  } catch (error) {
    if (isAppError(error)) return { code: error.code, values: error.values };
    throw error;
  }
}
