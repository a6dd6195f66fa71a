import Form from "next/form";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Counts } from "#lib/ledger/counts/queries.ts";
import { ledgerAddress } from "#lib/ledger/records/ledger-address.ts";
import { daysOf } from "#lib/period.ts";

type Props = {
  kinds: readonly { id: string; name: string }[];
  counts: Record<string, Counts>;
  year: number;
  text: string;
};

/** The ledgers with what is in them this year, and what waits in them. */
export function LedgerList({ kinds, counts, year, text }: Props) {
  const t = useTranslations("ledger");
  const days = daysOf({ periodKind: "year", year, part: 1 });
  return (
    <>
      <Form action="/ledgers" className="mb-4 flex flex-wrap items-end gap-3">
        <div className="w-72">
          <TextField key={text} label={t("search")} name="text" defaultValue={text} />
        </div>
        <Button type="submit">{t("find")}</Button>
      </Form>
      {kinds.length === 0 ? (
        <EmptyState title={text ? t("none", { text }) : t("empty")}>
          {text
            ? t.rich("noneHint", {
                all: (words) => (
                  <Link href="/ledgers" className="text-figure underline">
                    {words}
                  </Link>
                ),
              })
            : t("emptyHint")}
        </EmptyState>
      ) : (
        <Table caption={t("title")}>
          <thead>
            <tr>
              <Th className="w-full">{t("overview.name")}</Th>
              <Th className="text-right">{t("overview.ofYear", { year: String(year) })}</Th>
              <Th className="text-right">{t("overview.returned")}</Th>
              <Th className="text-right">{t("overview.overdue")}</Th>
              <Th>
                <span className="sr-only">{t("overview.enter")}</span>
              </Th>
            </tr>
          </thead>
          <tbody>
            {kinds.map(({ id, name }) => {
              const { ofYear = 0, returned = 0, overdue = 0 } = counts[id] ?? {};
              return (
                <tr key={id} className="hover:bg-raised">
                  <Td className="min-w-40 wrap-anywhere">
                    <Link href={ledgerAddress(id)} className="font-medium hover:underline">
                      {name}
                    </Link>
                  </Td>
                  <Td className="text-right tabular-nums">
                    {ofYear > 0 ? (
                      <Link href={ledgerAddress(id, days)} prefetch={false} className="hover:underline">
                        {ofYear}
                      </Link>
                    ) : (
                      <span className="text-ink-3">0</span>
                    )}
                  </Td>
                  <Waiting id={id} n={returned} only="returned" />
                  <Waiting id={id} n={overdue} only="overdue" />
                  <Td className="whitespace-nowrap py-1.5! text-right">
                    <Link
                      href={ledgerAddress(id)}
                      prefetch={false}
                      aria-label={`${t("overview.enter")} ${name}`}
                      className={buttonClass()}
                    >
                      {t("overview.enter")}
                    </Link>
                  </Td>
                </tr>
              );
            })}
          </tbody>
        </Table>
      )}
    </>
  );
}

function Waiting({ id, n, only }: { id: string; n: number; only: "returned" | "overdue" }) {
  const t = useTranslations("ledger.overview");
  return (
    <Td className="text-right tabular-nums">
      {n > 0 ? (
        <Link href={ledgerAddress(id, { only })} prefetch={false} aria-label={`${t(only)} ${n}`}>
          <Chip tone={only === "overdue" ? "accent" : "warn"}>{n}</Chip>
        </Link>
      ) : (
        <span className="text-ink-3">—</span>
      )}
    </Td>
  );
}
