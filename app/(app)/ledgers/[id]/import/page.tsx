import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SheetMapping } from "#components/ledger/excel/sheet-mapping.tsx";
import { SheetNotes } from "#components/ledger/excel/sheet-notes.tsx";
import { SheetResult } from "#components/ledger/excel/sheet-result.tsx";
import { SheetUpload } from "#components/ledger/excel/sheet-upload.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { DownloadButton } from "#components/ui/download-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { importableKind, openPreview } from "#lib/ledger/excel/queries.ts";
import { readColumns, sheetColumns } from "#lib/ledger/excel/sheet-columns.ts";
import { reasonHeader } from "#lib/ledger/excel/words.ts";
import { eachOnce, type SearchParameters } from "#lib/search-parameters.ts";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParameters };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("excel"))("import") };
}

export default async function ImportSheetPage({ params, searchParams }: Props) {
  const { id } = await params;
  const scope = await pageScope();
  const kind = await importableKind(scope, id);
  if (!kind) notFound();
  const { sheet } = await eachOnce(searchParams);
  const preview = sheet ? await openPreview(scope, kind.id, sheet) : null;
  const t = await getTranslations("excel");
  const fields = readColumns(kind.declaration).map(({ target, header, field }) => ({
    ...{ target, name: header, required: field.required === true },
  }));
  const computed = sheetColumns(kind.declaration).filter((column) => column.computed);
  const ours = [reasonHeader, ...computed.map(({ header }) => header)];
  return (
    <>
      <BackLink href={`/ledgers/${kind.id}`}>{t("back", { kind: kind.name })}</BackLink>
      <PageHeader title={t("title", { kind: kind.name })} note={preview?.name}>
        <DownloadButton href={`/api/ledgers/${kind.id}/template`}>{t("template")}</DownloadButton>
      </PageHeader>
      <SheetUpload kindId={kind.id} small={preview !== null} />
      {preview && (
        <>
          <SheetNotes columns={preview.columns} />
          {!preview.saved && (
            <SheetMapping
              key={`columns of ${preview.id}`}
              id={preview.id}
              headers={preview.columns.headers}
              mapping={preview.columns.mapping}
              samples={preview.samples}
              fields={fields}
              ours={ours}
            />
          )}
          <SheetResult
            key={`rows of ${preview.id}`}
            preview={preview}
            kind={{ id: kind.id, name: kind.name }}
          />
        </>
      )}
    </>
  );
}
