import { useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { PreviewRow } from "#lib/ledger/excel/stored-sheet.ts";
import { useReasonText } from "./use-reason-text.ts";

/** How many columns of the file a table of its rows shows. */
const columnsShown = 6;

type Props = { headers: string[]; rows: PreviewRow[]; total: number };

/** The rows of a file that can be brought in, and what becomes of each. */
export function GoodRows({ headers, rows, total }: Props) {
  const t = useTranslations("excel");
  const tones = { add: "good", change: "warn", same: "neutral", rejected: "accent" } as const;
  return (
    <Rows
      caption={t("goodCaption")}
      headers={headers}
      rows={rows}
      total={total}
      result={t("result")}
      outcome={({ act }) => <Chip tone={tones[act]}>{t(`act.${act}`)}</Chip>}
    />
  );
}

/** The rows of a file that cannot be brought in, each with its reasons. */
export function RejectedRows({ headers, rows, total }: Props) {
  const t = useTranslations("excel");
  const reasonText = useReasonText();
  return (
    <Rows
      caption={t("rejectedCaption")}
      headers={headers}
      rows={rows}
      total={total}
      result={t("reason")}
      outcome={(row) =>
        row.act === "rejected" && (
          <ul className="min-w-72 text-accent leading-relaxed">
            {row.reasons.map((reason, at) => (
              <li key={at}>{reasonText(reason)}</li>
            ))}
          </ul>
        )
      }
    />
  );
}

function Rows({
  caption,
  headers,
  rows,
  total,
  result,
  outcome,
}: Props & { caption: string; result: string; outcome: (row: PreviewRow) => React.ReactNode }) {
  const t = useTranslations("excel");
  const shown = headers.map((header, at) => ({ header, at })).filter(({ header }) => header !== "");
  const columns = shown.filter(({ at }) => rows.some(({ texts }) => texts[at])).slice(0, columnsShown);
  return (
    <>
      <Table caption={caption}>
        <thead>
          <tr>
            <Th>{t("line")}</Th>
            <Th>{result}</Th>
            {columns.map(({ header, at }) => (
              <Th key={at}>{header}</Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <Td className="text-ink-3 tabular-nums">{row.line}</Td>
              <Td>{outcome(row)}</Td>
              {columns.map(({ at }) => (
                <Td key={at} className="max-w-56 truncate">
                  {row.texts[at]}
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {total > rows.length && (
        <p className="mt-2 text-[13px] text-ink-3">{t("more", { shown: rows.length, n: total })}</p>
      )}
    </>
  );
}
