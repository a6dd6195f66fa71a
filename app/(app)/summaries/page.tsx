import { Plus } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { SummaryFilter } from "#components/summaries/summary-filter.tsx";
import { SummaryTable } from "#components/summaries/summary-table.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { eachOnce, pageAddress, type SearchParameters } from "#lib/search-parameters.ts";
import { mayDelete } from "#lib/summaries/deletable.ts";
import { listSummariesInput } from "#lib/summaries/input.ts";
import { listSummaries, summaryYears } from "#lib/summaries/queries.ts";

type Props = { searchParams: SearchParameters };

export default async function SummariesPage({ searchParams }: Props) {
  const scope = await pageScope();
  const t = await getTranslations("summaries");
  const given = await eachOnce(searchParams);
  const filter = listSummariesInput.parse(given);
  const [{ summaries, total, pages }, years] = await Promise.all([
    listSummaries(scope, filter),
    summaryYears(scope),
  ]);
  return (
    <>
      <PageHeader title={t("list")}>
        {may(scope, "summary.create", scope.unitPath) && (
          <Link href="/summaries/new" className={buttonClass("primary")}>
            <Plus aria-hidden className="size-4" />
            {t("new")}
          </Link>
        )}
      </PageHeader>
      <SummaryFilter
        filter={filter}
        years={years}
        mayRestore={may(scope, "summary.delete", scope.unitPath)}
      />
      {summaries.length === 0 ? (
        <EmptyState title={t("filter.none")}>{t("filter.noneHint")}</EmptyState>
      ) : (
        <SummaryTable
          summaries={summaries}
          mayDelete={(summary) => mayDelete(scope, summary)}
          mayRoll={may(scope, "summary.create", scope.unitPath)}
        />
      )}
      <Pagination
        page={filter.page}
        pages={pages}
        total={total}
        href={(page) => pageAddress("/summaries", given, page)}
      />
    </>
  );
}
