import { Plus } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { MentionsBox } from "#components/start/mentions-box.tsx";
import { ProgressTable } from "#components/start/progress-table.tsx";
import { ReviewBoxes } from "#components/start/review-boxes.tsx";
import { WaitingBox } from "#components/start/waiting-box.tsx";
import { YearSection } from "#components/start/year-section.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { overviewInput } from "#lib/ledger/overview/input.ts";
import { readOverview } from "#lib/ledger/overview/queries.ts";
import { bureauMinute } from "#lib/ledger/records/workflow.ts";
import { overdueRecords, returnedRecords } from "#lib/ledger/waiting/queries.ts";
import { eachOnce, type SearchParameters } from "#lib/search-parameters.ts";
import { unseenMentions } from "#lib/summaries/comments/queries.ts";
import { dayPart } from "#lib/summaries/day-part.ts";
import { overdueSections } from "#lib/summaries/duties/queries.ts";
import { summariesInProgress } from "#lib/summaries/queries.ts";
import { changedFigures } from "#lib/summaries/sources/queries.ts";
import { askedOfMe, submittedByMe } from "#lib/summaries/waiting/queries.ts";
import { findOwnUnit } from "#lib/units/queries.ts";

type Props = { searchParams: SearchParameters };

export default async function StartPage({ searchParams }: Props) {
  const scope = await pageScope();
  const t = await getTranslations("summaries");
  const now = new Date();
  const today = bureauMinute(now).slice(0, 10);
  const currentYear = Number(today.slice(0, 4));
  const { year = currentYear } = overviewInput.parse(await eachOnce(searchParams));
  const [summaries, overdue, returned, changed, overview, unit, mentioned, asked, submitted, late] =
    await Promise.all([
      summariesInProgress(scope),
      overdueRecords(scope, now),
      returnedRecords(scope),
      changedFigures(scope),
      readOverview(scope, year, today),
      findOwnUnit(scope),
      unseenMentions(scope),
      askedOfMe(scope),
      submittedByMe(scope),
      overdueSections(scope, today),
    ]);
  const mayCreate = may(scope, "summary.create", scope.unitPath);
  return (
    <>
      <PageHeader
        title={t(`greeting.${dayPart(now)}`, { name: scope.userName })}
        note={t("start.note", { n: summaries.length })}
      >
        {mayCreate && (
          <Link href="/summaries/new" className={`${buttonClass("primary")} print:hidden`}>
            <Plus aria-hidden className="size-4" />
            {t("new")}
          </Link>
        )}
      </PageHeader>
      <div className="space-y-8">
        <ReviewBoxes asked={asked} submitted={submitted} overdue={late} />
        <MentionsBox mentioned={mentioned} />
        <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_380px]">
          {summaries.length === 0 ? (
            <EmptyState title={t("start.empty")}>
              {mayCreate ? t("start.emptyCreate") : t("start.emptyWait")}
            </EmptyState>
          ) : (
            <ProgressTable summaries={summaries} />
          )}
          <WaitingBox {...{ overdue, returned, changed, summaries, now }} />
        </div>
        <YearSection
          {...{ overview, year, currentYear, unitName: unit.shortName }}
          enters={may(scope, "record.write", scope.unitPath)}
        />
      </div>
    </>
  );
}
