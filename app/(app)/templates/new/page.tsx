import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TemplateForm } from "#components/templates/template-form.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { nextPosition } from "#lib/templates/queries.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("templates"))("new") };
}

export default async function NewTemplatePage() {
  const scope = await pageScope();
  const t = await getTranslations("templates");
  if (!may(scope, "template.edit", scope.unitPath)) notFound();
  const body = { type: "doc", content: [{ type: "paragraph", attrs: { style: "level3" } }] };
  return (
    <>
      <BackLink href="/templates">{t("form.back")}</BackLink>
      <PageHeader title={t("new")} />
      <TemplateForm
        stored={null}
        fields={{ heading: "", guidance: "", body, position: await nextPosition(scope) }}
      />
    </>
  );
}
