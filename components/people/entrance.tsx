import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LanguageSwitch } from "#components/shell/language-switch.tsx";

/** The frame of the pages before one is in: mark, name, a card. */
export function Entrance({ title, children }: { title: string; children: ReactNode }) {
  const t = useTranslations("common");
  return (
    <div className="flex min-h-dvh flex-col items-center px-6">
      <main className="my-auto w-full max-w-[380px] py-12">
        <div className="mb-8 flex flex-col items-center">
          <span
            aria-hidden
            className="size-14 rounded-[10px] bg-accent text-center font-semibold font-title text-[34px] text-accent-ink leading-[56px]"
          >
            成
          </span>
          <p className="mt-3 font-semibold text-[20px] tracking-wide">{t("product")}</p>
          <p className="text-ink-3 text-[13px]">{t("slogan")}</p>
        </div>
        <div className="rounded-xl border border-line bg-surface px-7 pt-6 pb-7 shadow-paper">
          <h1 className="mb-5 font-semibold text-[17px]">{title}</h1>
          {children}
        </div>
      </main>
      <footer className="pb-6">
        <LanguageSwitch />
      </footer>
    </div>
  );
}
