"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { foldRows, type RowGroup } from "#components/editor/fold-rows.ts";
import { FoldedRows } from "#components/editor/folded-rows.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Th } from "#components/ui/table.tsx";
import type { ChangeSize } from "#lib/document/compare/change-size.ts";
import type { DocumentRow } from "#lib/document/compare/compare-documents.ts";
import { ChangeSummary } from "./change-summary.tsx";
import { ComparedBlock } from "./compared-block.tsx";

type Props = {
  rows: DocumentRow[];
  size: ChangeSize;
  /** What stands over the two columns. */
  labels: { before: string; after: string };
};

/** Two documents side by side: what changed is open and can be gone through, what is the same is folded. */
export function ComparisonView({ rows, size, labels }: Props) {
  const t = useTranslations("versions.compare");
  const groups = useMemo(() => foldRows(rows), [rows]);
  const table = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState(-1);
  const changes = useMemo(() => rows.filter(({ kind }) => kind !== "same").length, [rows]);

  const go = (to: number) => {
    const rows = table.current?.querySelectorAll<HTMLElement>("[data-change]");
    const row = rows?.item(to);
    if (!row) return;
    setCurrent(to);
    row.scrollIntoView({ block: "center" });
    row.focus({ preventScroll: true });
  };

  return (
    <section aria-label={t("caption")}>
      <div className="sticky top-0 z-10 flex h-12 items-center gap-2 border-line border-x border-t bg-surface px-4 max-xl:px-3">
        <ChangeSummary size={size} />
        {changes > 0 && (
          <div className="ml-auto flex shrink-0 items-center gap-1">
            <span className="text-ink-2 text-sm tabular-nums" aria-live="polite">
              {current < 0
                ? t("changes", { n: changes })
                : t("place", { current: current + 1, total: changes })}
            </span>
            <IconButton label={t("previous")} disabled={current <= 0} onClick={() => go(current - 1)}>
              <ChevronUp aria-hidden className="size-4" />
            </IconButton>
            <IconButton label={t("next")} disabled={current + 1 >= changes} onClick={() => go(current + 1)}>
              <ChevronDown aria-hidden className="size-4" />
            </IconButton>
          </div>
        )}
      </div>
      <table
        ref={table}
        className="w-full table-fixed border-separate border-spacing-0 border border-line bg-surface text-left"
      >
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr>
            <Th className="sticky top-12 z-10 overflow-hidden text-ellipsis border-r" title={labels.before}>
              {labels.before}
            </Th>
            <Th className="sticky top-12 z-10 overflow-hidden text-ellipsis" title={labels.after}>
              {labels.after}
            </Th>
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={`${group.rows[0]?.before}:${group.rows[0]?.after}`} group={group} />
        ))}
      </table>
    </section>
  );
}

function Group({ group: { folded, rows } }: { group: RowGroup<DocumentRow> }) {
  const [open, setOpen] = useState(false);
  return (
    <tbody>
      {folded && <FoldedRows count={rows.length} open={open} onToggle={() => setOpen(!open)} />}
      {(open || !folded) && rows.map((row, at) => <ComparedBlock key={at} row={row} />)}
    </tbody>
  );
}
