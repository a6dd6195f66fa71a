import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { UnitTree } from "#components/admin/unit-tree.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { eachOnce, type SearchParameters } from "#lib/search-parameters.ts";
import { listUnitsInput } from "#lib/units/input.ts";
import { listUnits } from "#lib/units/queries.ts";

type Props = { searchParams: SearchParameters };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.units"))("title") };
}

export default async function UnitsPage({ searchParams }: Props) {
  const scope = await pageScope();
  if (!may(scope, "unit.manage", scope.unitPath)) notFound();
  const archived = listUnitsInput.parse(await eachOnce(searchParams)).archived === "1";
  const [t, units] = await Promise.all([getTranslations("admin.units"), listUnits(scope, { archived })]);
  return (
    <>
      <PageHeader title={t("title")} note={t("note")}>
        <Link href={archived ? "/admin/units" : "/admin/units?archived=1"} className={buttonClass()}>
          {t(archived ? "hideArchived" : "archived")}
        </Link>
      </PageHeader>
      <UnitTree units={units} />
    </>
  );
}
