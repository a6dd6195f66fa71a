import { createTranslator } from "next-intl";
import en from "#messages/en.ts";
import zh from "#messages/zh-CN.ts";

/** The texts of an area for a terminal: in English where it is set to English, else in Chinese. */
export function translatorFor<Area extends keyof typeof zh>(namespace: Area) {
  const language = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "";
  const english = language.startsWith("en");
  return createTranslator({ locale: english ? "en" : "zh-CN", messages: english ? en : zh, namespace });
}
