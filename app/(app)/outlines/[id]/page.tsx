import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OutlineForm } from "#components/outlines/outline-form.tsx";
import { OutlineView } from "#components/outlines/outline-view.tsx";
import { StockPageActions } from "#components/stock/stock-page-actions.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { findOutline } from "#lib/outlines/queries.ts";
import { usableTemplates } from "#lib/templates/queries.ts";
import { findOwnUnit } from "#lib/units/queries.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outlines"))("list") };
}

export default async function OutlinePage({ params }: Props) {
  const { id } = await params;
  const scope = await pageScope();
  const t = await getTranslations("outlines");
  const outline = await findOutline(scope, id);
  if (!outline) notFound();
  const { name, title, unit, unitPath, archivedAt, updatedAt, mayEdit } = outline;
  const items = outline.items.map(({ templateId, ...item }) => ({ id: templateId, ...item }));
  const readOnly = unit ? t("composer.readOnly", { owner: unit }) : t("composer.readOnlyBuiltIn");
  return (
    <>
      <BackLink href="/outlines">{t("composer.back")}</BackLink>
      <PageHeader title={name} note={mayEdit ? undefined : readOnly}>
        <Chip>{unit ?? t("builtIn")}</Chip>
        {archivedAt && <Chip tone="warn">{t("composer.archived")}</Chip>}
        <StockPageActions
          kind="outlines"
          id={id}
          name={name}
          archived={archivedAt !== null}
          mayEdit={mayEdit}
          mayCopy={may(scope, "template.edit", scope.unitPath)}
        />
      </PageHeader>
      {mayEdit ? (
        <OutlineForm
          key={id}
          stored={{ id, updatedAt }}
          fields={{ name, title, items }}
          templates={await usableTemplates(scope, unitPath)}
          example={{ unit: unit ?? (await findOwnUnit(scope)).name, year: new Date().getFullYear() }}
        />
      ) : (
        <OutlineView title={title} items={items} />
      )}
    </>
  );
}
