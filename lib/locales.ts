/** The languages of the interface; the first is the default. */
export const locales = ["zh-CN", "en"] as const;

/** One of `locales`. */
export type Locale = (typeof locales)[number];

/** Name of the cookie that remembers a chosen language. */
export const localeCookie = "chengwen-locale";

/** The language to use: the chosen one, else the browser's first that we have, else Chinese. */
export function pickLocale(chosen: string | undefined, accepted: string | null): Locale {
  if (locales.includes(chosen as Locale)) return chosen as Locale;
  for (const part of (accepted ?? "").split(",")) {
    const language = part.trim().toLowerCase();
    if (language.startsWith("zh")) return "zh-CN";
    if (language.startsWith("en")) return "en";
  }
  return "zh-CN";
}
