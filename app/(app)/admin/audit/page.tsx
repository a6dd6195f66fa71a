import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AuditFilter } from "#components/admin/audit-filter.tsx";
import { AuditTable } from "#components/admin/audit-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { searchAuditInput } from "#lib/audit/input.ts";
import { searchAudit } from "#lib/audit/queries.ts";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { eachOnce, pageAddress, type SearchParameters } from "#lib/search-parameters.ts";

type Props = { searchParams: SearchParameters };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

export default async function AuditPage({ searchParams }: Props) {
  const scope = await pageScope();
  if (!may(scope, "audit.read", scope.unitPath)) notFound();
  const given = await eachOnce(searchParams);
  const search = searchAuditInput.parse(given);
  const [t, { events, total, pages }] = await Promise.all([
    getTranslations("audit"),
    searchAudit(scope, search),
  ]);
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <AuditFilter search={search} />
      {events.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      ) : (
        <AuditTable events={events} />
      )}
      <Pagination
        page={search.page}
        pages={pages}
        total={total}
        href={(page) => pageAddress("/admin/audit", given, page)}
      />
    </>
  );
}
