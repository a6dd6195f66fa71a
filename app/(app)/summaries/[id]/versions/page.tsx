import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BackLink } from "#components/ui/back-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SaveVersion } from "#components/versions/save-version.tsx";
import { VersionTable } from "#components/versions/version-table.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { mayEdit, maySuggest } from "#lib/auth/may-edit.ts";
import { orNull } from "#lib/or-null.ts";
import { findSummary } from "#lib/summaries/queries.ts";
import { findYearBefore, listVersions } from "#lib/summaries/versions/queries.ts";

type Props = { params: Promise<{ id: string }> };

const form = "compare";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("versions"))("title") };
}

export default async function VersionsPage({ params }: Props) {
  const { id } = await params;
  const scope = await pageScope();
  const t = await getTranslations("versions");
  const summary = await orNull(findSummary(scope, id));
  if (!summary) notFound();
  const [versions, past] = await Promise.all([listVersions(scope, id), findYearBefore(scope, id)]);
  const comparable = versions.length > 0 || past !== null;
  return (
    <>
      <BackLink href={`/summaries/${id}`}>{t("back")}</BackLink>
      <PageHeader title={t("title")} note={summary.title}>
        {comparable && (
          <Button type="submit" form={form}>
            {t("pick.submit")}
          </Button>
        )}
        {maySuggest(scope, summary) && <SaveVersion summaryId={id} />}
      </PageHeader>
      <p className="mb-4 text-ink-2">{t("note")}</p>
      <form id={form} action={`/summaries/${id}/versions/compare`} />
      {comparable ? (
        <VersionTable
          summaryId={id}
          versions={versions}
          past={past}
          mayRestore={mayEdit(scope, summary)}
          form={form}
        />
      ) : (
        <EmptyState title={t("none")}>{maySuggest(scope, summary) && t("noneHint")}</EmptyState>
      )}
    </>
  );
}
