import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FormPreview } from "#components/kinds/form-preview.tsx";
import { KindForm } from "#components/kinds/kind-form.tsx";
import { TablePreview } from "#components/kinds/table-preview.tsx";
import { StockPageActions } from "#components/stock/stock-page-actions.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { isAppError } from "#lib/errors.ts";
import { findKind, kindUse } from "#lib/ledger/kinds/queries.ts";
import { findOwnUnit } from "#lib/units/queries.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("kinds"))("title") };
}

export default async function KindPage({ params }: Props) {
  const { id } = await params;
  const scope = await pageScope();
  if (!may(scope, "kind.edit", scope.unitPath)) notFound();
  const kind = await findKind(scope, id).catch((error) => {
    if (isAppError(error)) notFound();
    throw error;
  });
  const [t, use, unit] = await Promise.all([
    getTranslations("kinds"),
    kindUse(scope, id),
    findOwnUnit(scope),
  ]);
  const { name, declaration, archivedAt, updatedAt } = kind;
  const mayEdit = may(scope, "kind.edit", kind.unit?.path ?? null);
  const readOnly = kind.unit ? t("form.readOnly", { owner: kind.unit.name }) : t("form.readOnlyBuiltIn");
  return (
    <>
      <BackLink href="/admin/ledgers">{t("form.back")}</BackLink>
      <PageHeader title={name} note={mayEdit ? undefined : readOnly}>
        <Chip>{kind.unit?.name ?? t("builtIn")}</Chip>
        {archivedAt && <Chip tone="warn">{t("form.archived")}</Chip>}
        <StockPageActions
          {...{ kind: "kinds", id, name, mayEdit, mayCopy: true }}
          archived={archivedAt !== null}
        />
      </PageHeader>
      {mayEdit ? (
        <KindForm
          key={id}
          stored={{ id, updatedAt }}
          fields={{ name, declaration }}
          use={use}
          unitName={unit.shortName}
        />
      ) : (
        <div className="space-y-6">
          <TablePreview declaration={declaration} unitName={unit.shortName} />
          <div className="max-w-md">
            <FormPreview declaration={declaration} unitName={unit.shortName} />
          </div>
        </div>
      )}
    </>
  );
}
