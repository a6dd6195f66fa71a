import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OutlineForm } from "#components/outlines/outline-form.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { firstTitle } from "#lib/outlines/check-title.ts";
import { usableTemplates } from "#lib/templates/queries.ts";
import { findOwnUnit } from "#lib/units/queries.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outlines"))("new") };
}

export default async function NewOutlinePage() {
  const scope = await pageScope();
  const t = await getTranslations("outlines");
  if (!may(scope, "template.edit", scope.unitPath)) notFound();
  const unit = await findOwnUnit(scope);
  return (
    <>
      <BackLink href="/outlines">{t("composer.back")}</BackLink>
      <PageHeader title={t("new")} />
      <OutlineForm
        stored={null}
        fields={{ name: "", title: firstTitle, items: [] }}
        templates={await usableTemplates(scope, scope.unitPath)}
        example={{ unit: unit.name, year: new Date().getFullYear() }}
      />
    </>
  );
}
