import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FigureForm } from "#components/figures/figure-form.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { newDefinitionInput } from "#lib/ledger/definitions/input.ts";
import { usableKinds } from "#lib/ledger/kinds/queries.ts";
import { bureauMinute } from "#lib/ledger/records/workflow.ts";
import { eachOnce, type SearchParameters } from "#lib/search-parameters.ts";
import { listUnits } from "#lib/units/queries.ts";

type Props = { searchParams: SearchParameters };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("definitions"))("new") };
}

export default async function NewFigurePage({ searchParams }: Props) {
  const scope = await pageScope();
  if (!may(scope, "definition.edit", scope.unitPath)) notFound();
  const [t, kinds, units] = await Promise.all([
    getTranslations("definitions"),
    usableKinds(scope),
    listUnits(scope, { archived: false }),
  ]);
  const asked = newDefinitionInput.parse(await eachOnce(searchParams)).kind;
  const kind = kinds.find(({ id }) => id === asked) ?? kinds[0];
  const own = units.find(({ id }) => id === scope.unitId);
  return (
    <>
      <BackLink href="/figures">{t("form.back")}</BackLink>
      <PageHeader title={t("new")} note={t("form.newNote", { unit: own?.name ?? "" })} />
      {kind ? (
        <FigureForm
          stored={null}
          fields={{
            ...{ kindId: kind.id, name: "", words: "", measure: "" },
            formula: { aggregate: { type: "count" }, filter: [], span: "period" },
          }}
          kinds={kinds.map(({ id, name, declaration }) => ({ id, name, declaration }))}
          units={units.map(({ id, name, depth }) => ({ id, name, depth }))}
          unitId={scope.unitId}
          year={Number(bureauMinute(new Date()).slice(0, 4))}
        />
      ) : (
        <EmptyState title={t("form.noKinds")} />
      )}
    </>
  );
}
