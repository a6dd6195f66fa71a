import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LedgerList } from "#components/ledger/ledger-list.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { listKindsInput } from "#lib/ledger/counts/input.ts";
import { countRecords } from "#lib/ledger/counts/queries.ts";
import { listKinds } from "#lib/ledger/kinds/queries.ts";
import { bureauMinute } from "#lib/ledger/records/workflow.ts";
import { eachOnce, type SearchParameters } from "#lib/search-parameters.ts";

type Props = { searchParams: SearchParameters };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ledger"))("title") };
}

export default async function LedgersPage({ searchParams }: Props) {
  const scope = await pageScope();
  const t = await getTranslations("ledger");
  const { text } = listKindsInput.parse(await eachOnce(searchParams));
  const year = Number(bureauMinute(new Date()).slice(0, 4));
  const [kinds, counts] = await Promise.all([listKinds(scope), countRecords(scope, year)]);
  const words = text.toLowerCase();
  const found = kinds.filter(({ name }) => name.toLowerCase().includes(words));
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <LedgerList kinds={found} counts={counts} year={year} text={text} />
    </>
  );
}
