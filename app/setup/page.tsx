import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Entrance } from "#components/people/entrance.tsx";
import { SetupForm } from "#components/people/setup-form.tsx";
import { mayUseSetup } from "#lib/auth/queries.ts";
import { eachOnce, type SearchParameters } from "#lib/search-parameters.ts";

type Props = { searchParams: SearchParameters };

export default async function SetupPage({ searchParams }: Props) {
  const t = await getTranslations("people.setup");
  const { token = "" } = await eachOnce(searchParams);
  if (!(await mayUseSetup(token))) notFound();
  return (
    <Entrance title={t("title")}>
      <SetupForm token={token} />
    </Entrance>
  );
}
