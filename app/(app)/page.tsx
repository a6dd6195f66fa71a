import { Plus } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { SummaryTable } from "#components/summaries/summary-table.tsx";
import { WaitingBox } from "#components/summaries/waiting-box.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { dayPart } from "#lib/summaries/day-part.ts";
import { summariesInProgress } from "#lib/summaries/queries.ts";

export default async function StartPage() {
  const scope = await pageScope();
  const t = await getTranslations("summaries");
  const summaries = await summariesInProgress(scope);
  const mayCreate = may(scope, "summary.create", scope.unitPath);
  return (
    <>
      <PageHeader
        title={t(`greeting.${dayPart(new Date())}`, { name: scope.userName })}
        note={t("start.note", { n: summaries.length })}
      >
        {mayCreate && (
          <Link href="/summaries/new" className={buttonClass("primary")}>
            <Plus aria-hidden className="size-4" />
            {t("new")}
          </Link>
        )}
      </PageHeader>
      {summaries.length === 0 ? (
        <EmptyState title={t("start.empty")}>
          {mayCreate ? t("start.emptyCreate") : t("start.emptyWait")}
        </EmptyState>
      ) : (
        <div className="space-y-8">
          <WaitingBox summaries={summaries} />
          <section aria-labelledby="in-progress">
            <h2 id="in-progress" className="mb-3 font-semibold text-[15px]">
              {t("start.inProgress")}
            </h2>
            <SummaryTable
              summaries={summaries}
              mayDelete={(path) => may(scope, "summary.delete", path)}
              mayRoll={false}
            />
          </section>
        </div>
      )}
    </>
  );
}
