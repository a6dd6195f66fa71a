"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Th } from "#components/ui/table.tsx";
import { compareParagraphs } from "#lib/document/compare/compare-paragraphs.ts";
import { CompareRow } from "./compare-row.tsx";
import { foldRows, type RowGroup } from "./fold-rows.ts";

type Props = {
  /** The paragraphs of both texts. Arrays made anew are compared anew. */
  before: string[];
  after: string[];
  /** What stands over the two columns. */
  labels: { before: string; after: string };
};

/** Two texts side by side, paragraph by paragraph, the differences marked word by word. */
export function CompareView({ before, after, labels }: Props) {
  const t = useTranslations("editor.compare");
  const rows = useMemo(() => compareParagraphs(before, after), [before, after]);
  const groups = useMemo(() => foldRows(rows), [rows]);
  return (
    <>
      {rows.every(({ kind }) => kind === "same") && <p className="mb-3 text-ink-2">{t("none")}</p>}
      <table className="w-full table-fixed border-separate border-spacing-0 border border-line bg-surface text-left">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr>
            <Th className="sticky top-0 border-r">{labels.before}</Th>
            <Th className="sticky top-0">{labels.after}</Th>
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={`${group.rows[0]?.before}:${group.rows[0]?.after}`} group={group} />
        ))}
      </table>
    </>
  );
}

function Group({ group: { folded, rows } }: { group: RowGroup }) {
  const t = useTranslations("editor.compare");
  const [open, setOpen] = useState(false);
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <tbody>
      {folded && (
        <tr>
          <td colSpan={2} className="border-line border-b bg-raised p-0">
            <button
              type="button"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
              className="flex w-full items-center justify-center gap-1 px-4 py-1.5 text-ink-2 text-xs hover:text-ink"
            >
              <Chevron aria-hidden className="size-3.5" />
              {t("same", { n: rows.length })}
            </button>
          </td>
        </tr>
      )}
      {(open || !folded) && rows.map((row, at) => <CompareRow key={at} row={row} />)}
    </tbody>
  );
}
