import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DictionaryTab } from "#components/proofreading/dictionary-tab.tsx";
import { HistoryTab } from "#components/proofreading/history-tab.tsx";
import { ProofreadingTabs } from "#components/proofreading/proofreading-tabs.tsx";
import { RulesTab } from "#components/proofreading/rules-tab.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { may } from "#lib/auth/may.ts";
import { listEntriesInput } from "#lib/proofread/dictionary/input.ts";
import { listEntries } from "#lib/proofread/dictionary/queries.ts";
import { historyInput, proofreadingTabInput } from "#lib/proofread/history/input.ts";
import { listVersions } from "#lib/proofread/history/queries.ts";
import { listRules } from "#lib/proofread/settings/queries.ts";
import { eachOnce, pageAddress, type SearchParameters } from "#lib/search-parameters.ts";

type Props = { searchParams: SearchParameters };

const path = "/admin/proofreading";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dictionary"))("title") };
}

export default async function ProofreadingPage({ searchParams }: Props) {
  const scope = await pageScope();
  if (!may(scope, "proofreading.edit", scope.unitPath)) notFound();
  const given = await eachOnce(searchParams);
  const { tab } = proofreadingTabInput.parse(given);
  const t = await getTranslations("dictionary");
  const href = (page: number) => pageAddress(path, given, page);
  const filter = listEntriesInput.parse(given);
  const { page } = historyInput.parse(given);
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <ProofreadingTabs current={tab} />
      {tab === "words" && (
        <DictionaryTab filter={filter} list={await listEntries(scope, filter)} href={href} />
      )}
      {tab === "rules" && <RulesTab rules={await listRules(scope)} />}
      {tab === "history" && <HistoryTab page={page} list={await listVersions(scope, page)} href={href} />}
    </>
  );
}
