import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { KindTable } from "#components/kinds/kind-table.tsx";
import { LockPanel } from "#components/kinds/lock-panel.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { kindListInput } from "#lib/ledger/kinds/input.ts";
import { listKinds } from "#lib/ledger/kinds/queries.ts";
import { listLocks, lockedUntil } from "#lib/ledger/locks/queries.ts";
import { eachOnce, type SearchParameters } from "#lib/search-parameters.ts";
import { listUnits } from "#lib/units/queries.ts";

type Props = { searchParams: SearchParameters };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("kinds"))("title") };
}

export default async function KindsPage({ searchParams }: Props) {
  const scope = await pageScope();
  if (!may(scope, "kind.edit", scope.unitPath)) notFound();
  const archived = kindListInput.parse(await eachOnce(searchParams)).archived === "1";
  const [t, all, locks, closed, units] = await Promise.all([
    getTranslations("kinds"),
    listKinds(scope, { archived }),
    listLocks(scope),
    lockedUntil(scope, scope.unitPath),
    listUnits(scope, { archived: false }),
  ]);
  const kinds = all.filter(({ archivedAt }) => (archivedAt !== null) === archived);
  const own = locks.find((lock) => lock.unit.id === scope.unitId)?.until ?? null;
  return (
    <>
      <PageHeader title={t("title")} note={t("note")}>
        <Link href={archived ? "/admin/ledgers" : "/admin/ledgers?archived=1"} className={buttonClass()}>
          {t(archived ? "hideArchived" : "showArchived")}
        </Link>
        <Link href="/admin/ledgers/new" className={buttonClass("primary")}>
          <Plus aria-hidden className="size-4" />
          {t("new")}
        </Link>
      </PageHeader>
      {kinds.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>
      ) : (
        <KindTable kinds={kinds} mayEdit={(unitPath) => may(scope, "kind.edit", unitPath)} />
      )}
      <LockPanel
        locks={locks}
        units={units.map(({ id, name, depth }) => ({ id, name, depth }))}
        above={closed === own ? null : closed}
      />
    </>
  );
}
