import type { AppError } from "#lib/errors.ts";
import enSettings from "#messages/en/configuration.json" with { type: "json" };
import en from "#messages/en/errors.json" with { type: "json" };
import zhSettings from "#messages/zh-CN/configuration.json" with { type: "json" };
import zh from "#messages/zh-CN/errors.json" with { type: "json" };

/** The sentences of an error, Chinese first, for a terminal, where nobody has chosen a language. */
export function sentencesOf(error: AppError): string[] {
  return [sentence(error, zh, zhSettings, "；"), sentence(error, en, enSettings, "; ")];
}

type Sentences = Record<string, Record<string, string>>;

function sentence(
  error: AppError,
  sentences: Sentences,
  settings: Record<string, string>,
  joint: string,
): string {
  const [area, reason] = error.code.split(".") as [string, string];
  const names = String(error.values.names ?? "").split(",");
  const problems = names.map((name) => settings[name] ?? name).join(joint);
  const values: Record<string, string | number> = { problems, ...error.values };
  return (sentences[area]?.[reason] ?? error.code).replace(/\{(\w+)\}/g, (_, name) =>
    String(values[name] ?? ""),
  );
}
