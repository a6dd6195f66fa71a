import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FigureForm } from "#components/figures/figure-form.tsx";
import { FigureReader } from "#components/figures/figure-reader.tsx";
import { FigureUses } from "#components/figures/figure-uses.tsx";
import { StockPageActions } from "#components/stock/stock-page-actions.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { unitsOfPath } from "#lib/auth/within-reach.ts";
import { isAppError } from "#lib/errors.ts";
import { definitionUse } from "#lib/ledger/definitions/queries.ts";
import { findDefinition, readFigures } from "#lib/ledger/figures/queries.ts";
import { bureauMinute } from "#lib/ledger/records/workflow.ts";
import { listUnits } from "#lib/units/queries.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("definitions"))("title") };
}

export default async function FigurePage({ params }: Props) {
  const { id } = await params;
  const scope = await pageScope();
  const definition = await findDefinition(scope, id).catch((error) => {
    if (isAppError(error)) notFound();
    throw error;
  });
  const year = Number(bureauMinute(new Date()).slice(0, 4));
  const asked = { unit: scope.unitId, below: true, periodKind: "year" as const, year, part: 1 };
  const [t, use, units, [answer]] = await Promise.all([
    getTranslations("definitions"),
    definitionUse(scope, id),
    listUnits(scope, { archived: false }),
    readFigures(scope, [{ definition: id, ...asked, before: false }]),
  ]);
  const { name, words, measure, formula, kind, unit, archivedAt, updatedAt } = definition;
  const mayEdit = may(scope, "definition.edit", unit?.path ?? null);
  const mayCreate = may(scope, "definition.edit", scope.unitPath);
  const usable = kind.unitId === null || unitsOfPath(scope.unitPath).includes(kind.unitId);
  const owned = unit ? t("form.readOnly", { owner: unit.name }) : t("form.readOnlyBuiltIn");
  const readOnly = mayCreate ? owned : t("form.readOnlyRole");
  return (
    <>
      <BackLink href="/figures">{t("form.back")}</BackLink>
      <PageHeader title={name} note={mayEdit ? undefined : readOnly}>
        <Chip>{unit?.name ?? t("builtIn")}</Chip>
        {archivedAt && <Chip tone="warn">{t("form.archived")}</Chip>}
        <StockPageActions
          kind="definitions"
          id={id}
          name={name}
          archived={archivedAt !== null}
          mayEdit={mayEdit}
          mayCopy={mayCreate && usable}
        />
      </PageHeader>
      {mayEdit ? (
        <FigureForm
          key={id}
          stored={{ id, updatedAt, final: use.final }}
          fields={{ kindId: kind.id, name, words, measure, formula }}
          kinds={[{ id: kind.id, name: kind.name, declaration: kind.declaration }]}
          units={units.map((each) => ({ id: each.id, name: each.name, depth: each.depth }))}
          unitId={scope.unitId}
          year={year}
        />
      ) : (
        <FigureReader definition={definition} answer={answer ?? null} asked={asked} />
      )}
      <FigureUses summaries={use.summaries} />
    </>
  );
}
