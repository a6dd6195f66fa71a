"use client";

import { Languages } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { chooseLocale } from "#lib/choose-locale.ts";

/** Changes the language of the interface; what is open stays open. */
export function LanguageSwitch() {
  const t = useTranslations("common.language");
  const router = useRouter();
  const next = useLocale() === "zh-CN" ? "en" : "zh-CN";
  const change = async () => {
    await chooseLocale(next);
    router.refresh();
  };
  return (
    <button
      type="button"
      lang={next}
      onClick={change}
      className="flex items-center gap-2.5 rounded-md px-3 py-1.5 text-ink-2 hover:bg-line/50 hover:text-ink"
    >
      <Languages aria-hidden className="size-4" />
      {t("other")}
    </button>
  );
}
