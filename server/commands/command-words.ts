import { createTranslator } from "next-intl";
import en from "#messages/en.ts";
import zh from "#messages/zh-CN.ts";

/** The texts of the commands, in English where the terminal is set to it, else in Chinese. */
export function commandWords() {
  const { locale, messages } = terminalLanguage();
  return createTranslator({ locale, messages, namespace: "commands" });
}

/** The sentences for the warnings of a reader, in the same language. */
export function warningWords() {
  const { locale, messages } = terminalLanguage();
  return createTranslator({ locale, messages, namespace: "files.warnings" });
}

function terminalLanguage() {
  const language = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "";
  return language.startsWith("en") ? { locale: "en", messages: en } : { locale: "zh-CN", messages: zh };
}
