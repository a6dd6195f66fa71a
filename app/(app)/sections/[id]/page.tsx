import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SectionFacts } from "#components/sections/section-facts.tsx";
import { SectionText } from "#components/sections/section-text.tsx";
import { StateChip } from "#components/summaries/state-chip.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { eachOnce, type SearchParameters } from "#lib/search-parameters.ts";
import { findSection } from "#lib/sections/reuse/queries.ts";
import { searchAddress } from "#lib/sections/search-address.ts";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParameters };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sections"))("title") };
}

/** A section; its address carries the search that led to it, for the way back. */
export default async function SectionPage({ params, searchParams }: Props) {
  const { id } = await params;
  const scope = await pageScope();
  const t = await getTranslations("sections");
  const summaries = await getTranslations("summaries");
  const section = await findSection(scope, id);
  if (!section) notFound();
  const period = summaries(`periods.${section.periodKind}`, { year: section.year, part: section.part });
  const search = searchAddress(await eachOnce(searchParams));
  return (
    <>
      <BackLink href={search ? `/sections?${search}` : "/sections"}>{t("page.back")}</BackLink>
      <PageHeader title={section.heading || t("opening")} note={`${section.unitName} · ${period}`}>
        <StateChip state={section.state} />
        <Link href={`/summaries/${section.summaryId}`} className={buttonClass()}>
          {t("page.open")}
        </Link>
      </PageHeader>
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_300px]">
        <section aria-label={t("page.text")} className="min-w-0">
          <SectionText doc={section.doc} number={section.number} />
        </section>
        <SectionFacts section={section} />
      </div>
    </>
  );
}
