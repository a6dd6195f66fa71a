import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { TemplateFilter } from "#components/templates/template-filter.tsx";
import { TemplateTable } from "#components/templates/template-table.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { eachOnce, type SearchParameters } from "#lib/search-parameters.ts";
import { templateListInput } from "#lib/templates/input.ts";
import { listTemplates } from "#lib/templates/queries.ts";

type Props = { searchParams: SearchParameters };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("templates"))("list") };
}

export default async function TemplatesPage({ searchParams }: Props) {
  const scope = await pageScope();
  const t = await getTranslations("templates");
  const filter = templateListInput.parse(await eachOnce(searchParams));
  const templates = await listTemplates(scope, filter);
  const mayCreate = may(scope, "template.edit", scope.unitPath);
  const none = filter.archived && !filter.search ? "noneArchived" : "none";
  return (
    <>
      <PageHeader title={t("list")} note={t("note")}>
        {mayCreate && (
          <Link href="/templates/new" className={buttonClass("primary")}>
            <Plus aria-hidden className="size-4" />
            {t("new")}
          </Link>
        )}
      </PageHeader>
      <TemplateFilter filter={filter} />
      {templates.length === 0 ? (
        <EmptyState title={t(`filter.${none}`)}>{t(`filter.${none}Hint`)}</EmptyState>
      ) : (
        <TemplateTable templates={templates} mayCreate={mayCreate} />
      )}
    </>
  );
}
