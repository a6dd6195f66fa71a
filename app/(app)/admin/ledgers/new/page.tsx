import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { KindForm } from "#components/kinds/kind-form.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { newDeclaration } from "#lib/ledger/kinds/edit-declaration.ts";
import { findOwnUnit } from "#lib/units/queries.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("kinds"))("new") };
}

export default async function NewKindPage() {
  const scope = await pageScope();
  if (!may(scope, "kind.edit", scope.unitPath)) notFound();
  const [t, unit] = await Promise.all([getTranslations("kinds"), findOwnUnit(scope)]);
  const declaration = newDeclaration("title", { title: t("form.titleName"), date: t("form.date") });
  return (
    <>
      <BackLink href="/admin/ledgers">{t("form.back")}</BackLink>
      <PageHeader title={t("new")} note={t("form.newNote", { unit: unit.name })} />
      <KindForm
        stored={null}
        fields={{ name: "", declaration }}
        use={{ records: false, fields: [] }}
        unitName={unit.shortName}
      />
    </>
  );
}
