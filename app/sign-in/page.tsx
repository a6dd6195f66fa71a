import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Entrance } from "#components/people/entrance.tsx";
import { SignInForm } from "#components/people/sign-in-form.tsx";
import { localPath } from "#lib/auth/local-path.ts";
import { eachOnce, type SearchParameters } from "#lib/search-parameters.ts";

type Props = { searchParams: SearchParameters };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people.signIn"))("title") };
}

export default async function SignInPage({ searchParams }: Props) {
  const t = await getTranslations("people.signIn");
  const { from } = await eachOnce(searchParams);
  return (
    <Entrance title={t("title")}>
      <SignInForm from={localPath(from)} />
    </Entrance>
  );
}
