import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BeginTabs } from "#components/summaries/begin-tabs.tsx";
import { CreateForm } from "#components/summaries/create-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { visibleOutlines } from "#lib/outlines/queries.ts";
import { summaryYear } from "#lib/period.ts";
import { unitsToWriteFor } from "#lib/summaries/queries.ts";

export default async function NewSummaryPage() {
  const scope = await pageScope();
  const t = await getTranslations("summaries");
  const [outlines, units] = await Promise.all([visibleOutlines(scope), unitsToWriteFor(scope)]);
  if (units.length === 0) notFound();
  const today = new Date();
  return (
    <>
      <PageHeader title={t("new")} note={t("create.note")} />
      <BeginTabs current="outline" />
      <CreateForm
        unitId={scope.unitId}
        units={units}
        year={summaryYear({ year: today.getFullYear(), month: today.getMonth() + 1 })}
        outlines={outlines.map(({ id, name, title, unit, items }) => ({
          id,
          name,
          title,
          unitName: unit?.shortName ?? null,
          headings: items.map(({ template }) => template.heading),
        }))}
      />
    </>
  );
}
