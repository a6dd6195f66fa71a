import compile from "icu-minify/compile";
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { type Locale, localeCookie, pickLocale } from "./locales.ts";

export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  const locale = pickLocale(chosen, (await headers()).get("accept-language"));
  compiled[locale] ??= import(`../messages/${locale}.ts`).then(({ default: texts }) =>
    // Objects without a prototype, as the compiler makes them, do not reach the pages.
    JSON.parse(JSON.stringify(compileTexts(texts))),
  );
  return { locale, messages: await compiled[locale], timeZone: "Asia/Shanghai" };
});

type Texts = { [key: string]: string | Texts };

const compiled: Partial<Record<Locale, Promise<Texts>>> = {};

/** Parsed here once, so that no page brings a parser along: next.config.ts leaves it out. */
function compileTexts(texts: Texts): Texts {
  const entries = Object.entries(texts).map(([key, text]) => [
    key,
    typeof text === "string" ? compile(text) : compileTexts(text),
  ]);
  return Object.fromEntries(entries);
}
