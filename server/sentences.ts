import type { AppError } from "#lib/errors.ts";
import en from "#messages/en/errors.json" with { type: "json" };
import zh from "#messages/zh-CN/errors.json" with { type: "json" };

/** The sentences of an error, Chinese first, for a terminal, where nobody has chosen a language. */
export function sentencesOf(error: AppError): string[] {
  const [area, reason] = error.code.split(".") as [string, string];
  return [zh, en].map((sentences: Record<string, Record<string, string>>) =>
    (sentences[area]?.[reason] ?? error.code).replace(/\{(\w+)\}/g, (_, name) =>
      String(error.values[name] ?? ""),
    ),
  );
}
