import { useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { SheetOf } from "#lib/proofread/sheet/input.ts";
import type { SheetPreview } from "#lib/proofread/sheet/queries.ts";

/** How many rows of a file are shown. */
const mostShown = 200;

const tones = { new: "good", changed: "warn", same: "neutral", refused: "accent" } as const;

/** What a file would do, first what it cannot. */
export function SheetPreviewTable({ of, preview }: { of: SheetOf; preview: SheetPreview }) {
  const t = useTranslations("dictionary.sheet");
  const order = ["refused", "new", "changed", "same"];
  const rows = preview.rows.toSorted((a, b) => order.indexOf(a.act) - order.indexOf(b.act));
  return (
    <>
      <p className="font-medium">{t("counts", preview.counts)}</p>
      <Table caption={t("caption")}>
        <thead>
          <tr>
            <Th>{t("columns.line")}</Th>
            <Th>{t(`columns.name.${of}`)}</Th>
            <Th>{t(`columns.says.${of}`)}</Th>
            <Th className="w-full">{t("columns.act")}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostShown).map((row) => (
            <tr key={row.line}>
              <Td className="tabular-nums">{row.line}</Td>
              <Td className="min-w-40 max-w-72 break-words">{row.name}</Td>
              <Td className="min-w-40 max-w-72 break-words">{row.says}</Td>
              <Td>
                <Chip tone={tones[row.act]}>{t(`acts.${row.act}`)}</Chip>{" "}
                {row.act === "refused" && <span className="text-accent">{t(`reasons.${row.reason}`)}</span>}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {rows.length > mostShown && <p className="text-ink-3">{t("more", { n: mostShown })}</p>}
    </>
  );
}
