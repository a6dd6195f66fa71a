import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StockPageActions } from "#components/stock/stock-page-actions.tsx";
import { TemplateForm } from "#components/templates/template-form.tsx";
import { TemplateReader } from "#components/templates/template-reader.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { findTemplate } from "#lib/templates/queries.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("templates"))("list") };
}

export default async function TemplatePage({ params }: Props) {
  const { id } = await params;
  const scope = await pageScope();
  const t = await getTranslations("templates");
  const template = await findTemplate(scope, id);
  if (!template) notFound();
  const { heading, guidance, body, position, unit, archivedAt, mayEdit, updatedAt } = template;
  const readOnly = unit ? t("form.readOnly", { owner: unit.name }) : t("form.readOnlyBuiltIn");
  return (
    <>
      <BackLink href="/templates">{t("form.back")}</BackLink>
      <PageHeader title={heading || t("opening")} note={mayEdit ? undefined : readOnly}>
        <Chip>{unit?.name ?? t("builtIn")}</Chip>
        {archivedAt && <Chip tone="warn">{t("form.archived")}</Chip>}
        <StockPageActions
          kind="templates"
          id={id}
          name={heading || t("opening")}
          archived={archivedAt !== null}
          mayEdit={mayEdit}
          mayCopy={may(scope, "template.edit", scope.unitPath)}
        />
      </PageHeader>
      {mayEdit ? (
        <TemplateForm key={id} stored={{ id, updatedAt }} fields={{ heading, guidance, body, position }} />
      ) : (
        <TemplateReader words={{ heading, guidance, body }} />
      )}
    </>
  );
}
