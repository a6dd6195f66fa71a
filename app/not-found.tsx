import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { buttonClass } from "#components/ui/button.tsx";

export default async function NotFound() {
  const t = await getTranslations("common.notFound");
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col items-center justify-center px-6 text-center">
      <p aria-hidden className="font-title text-5xl text-line-2">
        〇
      </p>
      <h1 className="mt-6 font-semibold text-xl">{t("title")}</h1>
      <p className="mt-2 mb-8 text-ink-2">{t("text")}</p>
      <Link href="/" className={buttonClass("primary")}>
        {t("back")}
      </Link>
    </main>
  );
}
