"use server";

import { cookies } from "next/headers";
import { localeCookie, locales } from "./locales.ts";

/** Remembers the language that a person chose, for a year. An unknown one is ignored. */
export async function chooseLocale(locale: string): Promise<void> {
  if (!locales.includes(locale as (typeof locales)[number])) return;
  const year = 365 * 24 * 3600;
  (await cookies()).set(localeCookie, locale, { maxAge: year, sameSite: "lax", httpOnly: true, path: "/" });
}
