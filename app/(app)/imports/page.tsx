import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DropArea } from "#components/imports/drop-area.tsx";
import { ImportTable } from "#components/imports/import-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { listImports } from "#lib/imports/queries.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("list") };
}

export default async function ImportsPage() {
  const scope = await pageScope();
  if (!may(scope, "summary.import", scope.unitPath)) notFound();
  const t = await getTranslations("imports");
  const imports = await listImports(scope);
  return (
    <>
      <PageHeader title={t("list")} note={t("note")} />
      <DropArea />
      {imports.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      ) : (
        <ImportTable imports={imports} />
      )}
    </>
  );
}
