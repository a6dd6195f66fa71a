import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FileTable } from "#components/imports/file-table.tsx";
import { AllFacts, ImportActions } from "#components/imports/import-actions.tsx";
import { RefreshWhile } from "#components/imports/refresh-while.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { countUndoubted, filesOnPage, findImport } from "#lib/imports/queries.ts";
import { eachOnce, pageAddress, pageNumber, type SearchParameters } from "#lib/search-parameters.ts";
import { unitsToWriteFor } from "#lib/summaries/queries.ts";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParameters };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("list") };
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { id } = await params;
  const scope = await pageScope();
  const given = await eachOnce(searchParams);
  const page = pageNumber.parse(given.page);
  const found = await findImport(scope, id, page);
  if (!found) notFound();
  const t = await getTranslations("imports");
  const [units, undoubted] = await Promise.all([unitsToWriteFor(scope), countUndoubted(scope, id)]);
  const { waiting = 0, reading = 0, read = 0, failed = 0 } = found.fileStates;
  const left = waiting + reading;
  const all = left + read + failed;
  const open = found.documentStates.open ?? 0;
  return (
    <>
      <BackLink href="/imports">{t("list")}</BackLink>
      <PageHeader title={t("progress", { done: all - left, all })}>
        <ImportActions
          id={id}
          stopped={found.stoppedAt !== null}
          waiting={left}
          open={open}
          undoubted={undoubted}
        />
      </PageHeader>
      <RefreshWhile waiting={left > 0 && found.stoppedAt === null} />
      {left > 0 && (
        <progress
          value={all - left}
          max={all}
          aria-label={t("progress", { done: all - left, all })}
          className="-mt-3 mb-6 h-1.5 w-full accent-accent"
        />
      )}
      {open > 0 && <AllFacts id={id} units={units} />}
      <FileTable files={found.files} />
      <Pagination
        page={page}
        pages={Math.max(1, Math.ceil(all / filesOnPage))}
        total={all}
        href={(page) => pageAddress(`/imports/${id}`, given, page)}
      />
    </>
  );
}
