import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { OutlineTable } from "#components/outlines/outline-table.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { outlineListInput } from "#lib/outlines/input.ts";
import { listOutlines } from "#lib/outlines/queries.ts";
import { eachOnce, type SearchParameters } from "#lib/search-parameters.ts";

type Props = { searchParams: SearchParameters };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outlines"))("list") };
}

export default async function OutlinesPage({ searchParams }: Props) {
  const scope = await pageScope();
  const t = await getTranslations("outlines");
  const filter = outlineListInput.parse(await eachOnce(searchParams));
  const outlines = await listOutlines(scope, filter);
  const mayCreate = may(scope, "template.edit", scope.unitPath);
  const none = filter.archived ? "noneArchived" : "none";
  const views = [
    { href: "/outlines", name: t("filter.inUse"), current: !filter.archived },
    { href: "/outlines?archived=true", name: t("filter.archived"), current: filter.archived },
  ];
  return (
    <>
      <PageHeader title={t("list")} note={t("note")}>
        {mayCreate && (
          <Link href="/outlines/new" className={buttonClass("primary")}>
            <Plus aria-hidden className="size-4" />
            {t("new")}
          </Link>
        )}
      </PageHeader>
      <nav aria-label={t("filter.label")} className="mb-4 flex gap-5 border-line border-b">
        {views.map(({ href, name, current }) => (
          <Link
            key={href}
            href={href}
            aria-current={current ? "page" : undefined}
            className={`-mb-px border-b-2 px-0.5 pb-2 ${current ? "border-accent font-medium" : "border-transparent text-ink-2 hover:text-ink"}`}
          >
            {name}
          </Link>
        ))}
      </nav>
      {outlines.length === 0 ? (
        <EmptyState title={t(`filter.${none}`)}>{t(`filter.${none}Hint`)}</EmptyState>
      ) : (
        <OutlineTable outlines={outlines} mayCreate={mayCreate} />
      )}
    </>
  );
}
