import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { EarlyInput } from "#components/shell/early-input.tsx";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return { title: { default: t("product"), template: `%s · ${t("product")}` }, icons: "/favicon.svg" };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await getLocale()}>
      <body>
        <EarlyInput />
        <NextIntlClientProvider messages={await browserMessages()}>{children}</NextIntlClientProvider>
      </body>
    </html>
  );
}

/** Texts that no page shows: those for terminals and programs. */
const otherAreas = new Set(["api", "commands", "configuration"]);

async function browserMessages() {
  return Object.fromEntries(Object.entries(await getMessages()).filter(([area]) => !otherAreas.has(area)));
}
