import Form from "next/form";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { DownloadButton } from "#components/ui/download-button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { ListEntries } from "#lib/proofread/dictionary/input.ts";
import type { EntryRow } from "#lib/proofread/dictionary/queries.ts";
import { AddEntry } from "./add-entry.tsx";
import { EntryTable } from "./entry-table.tsx";
import { SheetImport } from "./sheet-import.tsx";

type Props = {
  filter: ListEntries;
  list: { entries: EntryRow[]; total: number; pages: number };
  href: (page: number) => string;
};

/** The dictionary: find, add, bring in and out, and the table. */
export function DictionaryTab({ filter: { search, archived, page }, list, href }: Props) {
  const t = useTranslations("dictionary");
  const none = archived ? "noneArchived" : "none";
  return (
    <>
      <div className="mb-4 flex flex-wrap items-end gap-3">
        <Form action="/admin/proofreading" className="flex flex-wrap items-end gap-3">
          <div className="w-72">
            <TextField
              label={t("filter.search")}
              name="search"
              type="search"
              maxLength={100}
              defaultValue={search}
            />
          </div>
          <label className="flex h-9 items-center gap-2">
            <input
              type="checkbox"
              name="archived"
              value="true"
              defaultChecked={archived}
              className="accent-accent"
            />
            {t("filter.archived")}
          </label>
          <Button type="submit">{t("filter.apply")}</Button>
        </Form>
        <div className="ml-auto flex flex-wrap gap-2">
          <DownloadButton href="/api/proofreading/sheet?of=words">{t("sheet.export")}</DownloadButton>
          <SheetImport of="words" />
          <AddEntry />
        </div>
      </div>
      {list.entries.length === 0 ? (
        <EmptyState title={t(`filter.${none}`)}>{t(`filter.${none}Hint`)}</EmptyState>
      ) : (
        <EntryTable entries={list.entries} />
      )}
      <Pagination page={page} pages={list.pages} total={list.total} href={href} />
      <p className="mt-2 text-[13px] text-ink-3">{t("above")}</p>
    </>
  );
}
