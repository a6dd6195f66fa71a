"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import { useFailureText } from "#components/ui/failure-message.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { Failure } from "#lib/action.ts";
import type { findImport, ImportedDocument } from "#lib/imports/queries.ts";
import { TakeBack } from "./take-back.tsx";

type File = NonNullable<Awaited<ReturnType<typeof findImport>>>["files"][number];

/** The documents of an import by file, and the files in which there are none. */
export function FileTable({ files }: { files: File[] }) {
  const t = useTranslations("imports");
  return (
    <Table caption={t("columns.documents")}>
      <thead>
        <tr>
          <Th className="w-full">{t("columns.title")}</Th>
          <Th>{t("columns.unit")}</Th>
          <Th>{t("columns.period")}</Th>
          <Th className="text-right">{t("columns.doubts")}</Th>
          <Th>
            <span className="sr-only">{t("columns.actions")}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) =>
          file.documents.length > 0 ? (
            file.documents.map((document) => (
              <DocumentRow key={document.id} file={file} document={document} />
            ))
          ) : (
            <FileRow key={file.id} file={file} />
          ),
        )}
      </tbody>
    </Table>
  );
}

function FileRow({ file }: { file: File }) {
  const t = useTranslations("imports");
  const failureText = useFailureText();
  const failure = file.failure as Failure | null;
  const state = file.state === "read" ? t("noDocuments") : t("fileWaiting");
  return (
    <tr>
      <Td className="wrap-anywhere min-w-64 text-ink-2">{file.name}</Td>
      <Td colSpan={4} className={`leading-relaxed ${failure ? "text-accent" : "text-ink-3"}`}>
        {failure ? failureText(failure) : state}
      </Td>
    </tr>
  );
}

function DocumentRow({ file, document }: { file: File; document: ImportedDocument }) {
  const t = useTranslations("imports");
  const periods = useTranslations("summaries.periods");
  const { id, title, state, doubts, unit, year, periodKind, part, summaryId } = document;
  return (
    <tr className={state === "open" ? "hover:bg-raised" : "text-ink-2"}>
      <Td className="wrap-anywhere min-w-64">
        {state === "open" ? (
          <Link href={`/imports/documents/${id}`} className="font-medium hover:underline">
            {title || t("untitled")}
          </Link>
        ) : (
          <span>{title || t("untitled")}</span>
        )}
        <span className="block text-ink-3 text-xs">{t("fromFile", { name: file.name })}</span>
        {file.earlier && state === "open" && (
          <span className="block text-carried text-xs">
            {t("earlier")}
            <Link href={`/summaries/${file.earlier.id}`} className="underline underline-offset-2">
              {file.earlier.title}
            </Link>
          </span>
        )}
      </Td>
      <Td className="whitespace-nowrap">{unit?.shortName ?? "—"}</Td>
      <Td className="whitespace-nowrap">
        {year ? periods(periodKind, { year, part }) : <span className="text-carried">{t("noYear")}</span>}
      </Td>
      <Td className="whitespace-nowrap text-right tabular-nums">
        {state === "open" &&
          (doubts > 0 ? <span className="text-carried">{t("doubts", { n: doubts })}</span> : t("sure"))}
        {state === "saved" && <Chip tone="good">{t("isSaved")}</Chip>}
        {state === "skipped" && <Chip>{t("skipped")}</Chip>}
      </Td>
      <Td className="whitespace-nowrap text-right">
        {state === "open" && (
          <Link href={`/imports/documents/${id}`} className="text-figure hover:underline">
            {t("review")}
          </Link>
        )}
        {state === "saved" && summaryId && (
          <Link href={`/summaries/${summaryId}`} className="text-figure hover:underline">
            {t("view")}
          </Link>
        )}
        {state === "skipped" && <TakeBack id={id} />}
      </Td>
    </tr>
  );
}
