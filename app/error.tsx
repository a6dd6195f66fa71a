"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useTranslations("failure");
  return (
    <main className="mx-auto flex min-h-[70dvh] max-w-md flex-col items-center justify-center px-6 text-center">
      <h1 className="font-semibold text-xl">{t("title")}</h1>
      <p className="mt-2 mb-8 text-ink-2">
        {t("text")}
        {error.digest && ` ${t("number", { id: error.digest })}`}
      </p>
      <Button variant="primary" onClick={reset}>
        {t("again")}
      </Button>
    </main>
  );
}
