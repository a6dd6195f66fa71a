import type { Metadata } from "next";
import Form from "next/form";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BeginTabs } from "#components/summaries/begin-tabs.tsx";
import { RollForm } from "#components/summaries/roll-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { pageScope } from "#lib/auth/current.ts";
import { eachOnce, type SearchParameters, searchWords } from "#lib/search-parameters.ts";
import { unitsToWriteFor } from "#lib/summaries/queries.ts";
import { summariesToRoll } from "#lib/summaries/rolling/queries.ts";

type Props = { searchParams: SearchParameters };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("summaries"))("roll.tab") };
}

export default async function RollForwardPage({ searchParams }: Props) {
  const scope = await pageScope();
  const t = await getTranslations("summaries");
  const { source, text: given } = await eachOnce(searchParams);
  const text = searchWords.parse(given);
  const [sources, units] = await Promise.all([
    summariesToRoll(scope, { text, id: source }),
    unitsToWriteFor(scope),
  ]);
  if (units.length === 0) notFound();
  return (
    <>
      <PageHeader title={t("new")} note={t("roll.note")} />
      <BeginTabs current="roll" />
      <Form action="/summaries/new/from" className="mb-5 flex items-end gap-3">
        <div className="w-72">
          <TextField label={t("roll.find")} name="text" defaultValue={text} />
        </div>
        <Button type="submit">{t("roll.search")}</Button>
      </Form>
      {sources.length === 0 ? (
        <EmptyState title={t("roll.none")}>{t("roll.noneHint")}</EmptyState>
      ) : (
        <RollForm
          key={`${text} ${source}`}
          units={units}
          chosen={source ?? null}
          sources={sources.map(({ unit, ...each }) => ({
            ...each,
            unitId: unit.id,
            unitName: unit.shortName,
          }))}
        />
      )}
    </>
  );
}
