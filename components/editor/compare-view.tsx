"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Th } from "#components/ui/table.tsx";
import { compareParagraphs, type Row } from "#lib/document/compare/compare-paragraphs.ts";
import { CompareRow } from "./compare-row.tsx";
import { foldRows, type RowGroup } from "./fold-rows.ts";
import { FoldedRows } from "./folded-rows.tsx";

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

function Group({ group: { folded, rows } }: { group: RowGroup<Row> }) {
  const [open, setOpen] = useState(false);
  return (
    <tbody>
      {folded && <FoldedRows count={rows.length} open={open} onToggle={() => setOpen(!open)} />}
      {(open || !folded) && rows.map((row, at) => <CompareRow key={at} row={row} />)}
    </tbody>
  );
}
