import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BackLink } from "#components/ui/back-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { ComparisonChoice } from "#components/versions/comparison-choice.tsx";
import { ComparisonOf } from "#components/versions/comparison-of.tsx";
import { ExportComparison } from "#components/versions/export-comparison.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { comparisonInput } from "#lib/collab/versions/input.ts";
import { compareVersions } from "#lib/collab/versions/queries.ts";
import { orNull } from "#lib/or-null.ts";
import { eachOnce, type SearchParameters } from "#lib/search-parameters.ts";
import { findSummary } from "#lib/summaries/queries.ts";
import { findYearBefore, listVersions } from "#lib/summaries/versions/queries.ts";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParameters };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("versions"))("compare.title") };
}

/** Two texts of a summary side by side: the newest version and the text now, unless the address says otherwise. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { id } = await params;
  const scope = await pageScope();
  const t = await getTranslations("versions");
  const summary = await orNull(findSummary(scope, id));
  if (!summary) notFound();
  const asked = comparisonInput.parse(await eachOnce(searchParams));
  const [versions, past] = await Promise.all([listVersions(scope, id), findYearBefore(scope, id)]);
  const from = asked.from ?? versions[0]?.number ?? (past ? "year-before" : "now");
  const to = asked.to ?? "now";
  const comparison = await orNull(compareVersions(scope, id, from, to));
  return (
    <div data-wide>
      <BackLink href={`/summaries/${id}/versions`}>{t("compare.back")}</BackLink>
      <PageHeader title={t("compare.title")} note={summary.title} />
      <ComparisonChoice versions={versions} past={past} from={String(from)} to={String(to)} />
      {comparison ? (
        <>
          {from !== to && <ExportComparison summaryId={id} from={from} to={to} />}
          <ComparisonOf comparison={comparison} versions={versions} past={past} from={from} to={to} />
        </>
      ) : (
        <EmptyState title={t("compare.unknown")}>{t("compare.unknownHint")}</EmptyState>
      )}
    </div>
  );
}
