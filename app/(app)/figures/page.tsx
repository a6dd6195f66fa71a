import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { FigureFilter } from "#components/figures/figure-filter.tsx";
import { FigureTable } from "#components/figures/figure-table.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { unitsOfPath } from "#lib/auth/within-reach.ts";
import { definitionListInput } from "#lib/ledger/definitions/input.ts";
import { listValues } from "#lib/ledger/definitions/queries.ts";
import { listKinds } from "#lib/ledger/kinds/queries.ts";
import { bureauMinute } from "#lib/ledger/records/workflow.ts";
import { eachOnce, type SearchParameters } from "#lib/search-parameters.ts";
import { findOwnUnit } from "#lib/units/queries.ts";

type Props = { searchParams: SearchParameters };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("definitions"))("title") };
}

export default async function FiguresPage({ searchParams }: Props) {
  const scope = await pageScope();
  const given = definitionListInput.parse(await eachOnce(searchParams));
  const filter = { search: given.search, kind: given.kind, archived: given.archived === "1" };
  const year = Number(bureauMinute(new Date()).slice(0, 4));
  const [t, rows, kinds, unit] = await Promise.all([
    getTranslations("definitions"),
    listValues(scope, { ...filter, year }),
    listKinds(scope, { archived: true }),
    findOwnUnit(scope),
  ]);
  const mayCreate = may(scope, "definition.edit", scope.unitPath);
  const own = unitsOfPath(scope.unitPath);
  const none = filter.archived && !filter.search && !filter.kind ? "emptyArchived" : "empty";
  return (
    <>
      <PageHeader title={t("title")} note={t("note")}>
        {mayCreate && (
          <Link href="/figures/new" className={buttonClass("primary")}>
            <Plus aria-hidden className="size-4" />
            {t("new")}
          </Link>
        )}
      </PageHeader>
      <FigureFilter {...filter} kinds={kinds.map(({ id, name }) => ({ id, name }))} />
      {rows.length === 0 ? (
        <EmptyState title={t(`filter.${none}`)}>{t(`filter.${none}Hint`)}</EmptyState>
      ) : (
        <>
          <p className="mb-2 text-[13px] text-ink-3">{t("ofUnit", { unit: unit.name })}</p>
          <FigureTable
            rows={rows}
            asked={{ unit: scope.unitId, below: true, periodKind: "year", year, part: 1 }}
            mayEdit={(definition) => may(scope, "definition.edit", definition.unit?.path ?? null)}
            mayCopy={({ kind }) => mayCreate && (kind.unitId === null || own.includes(kind.unitId))}
          />
        </>
      )}
    </>
  );
}
