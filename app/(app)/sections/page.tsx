import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SectionSearch } from "#components/sections/section-search.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { listOutlines } from "#lib/outlines/queries.ts";
import { eachOnce, type SearchParameters } from "#lib/search-parameters.ts";
import { searchInput } from "#lib/sections/input.ts";
import { searchSections, usedTemplates } from "#lib/sections/queries.ts";
import { searchAddress } from "#lib/sections/search-address.ts";
import { summaryYears } from "#lib/summaries/queries.ts";
import { listUnits } from "#lib/units/queries.ts";

type Props = { searchParams: SearchParameters };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sections"))("title") };
}

export default async function SectionsPage({ searchParams }: Props) {
  const scope = await pageScope();
  const t = await getTranslations("sections");
  const given = await eachOnce(searchParams);
  const [hits, units, years, templates, outlines] = await Promise.all([
    searchSections(scope, searchInput.parse(given)),
    listUnits(scope, { archived: true }),
    summaryYears(scope),
    usedTemplates(scope),
    listOutlines(scope, { archived: false }),
  ]);
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <SectionSearch
        first={{ query: searchAddress(given), hits }}
        choices={{
          ...{ years, templates },
          units: units.map(({ id, name, depth }) => ({ id, name, depth })),
          outlines: outlines.map(({ id, name }) => ({ id, name })),
        }}
      />
    </>
  );
}
