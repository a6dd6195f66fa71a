import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { localeCookie, pickLocale } from "./locales.ts";

export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  const locale = pickLocale(chosen, (await headers()).get("accept-language"));
  const messages = (await import(`../messages/${locale}.ts`)).default;
  return { locale, messages, timeZone: "Asia/Shanghai" };
});
