import { useFormatter, useTranslations } from "next-intl";
import type { VersionRow } from "#lib/summaries/versions/queries.ts";

/** Gives what a version is called where there is only a line for it: number, time, and its label or why it was taken. */
export function useVersionText(): (version: VersionRow) => string {
  const t = useTranslations("versions");
  const format = useFormatter();
  return ({ number, createdAt, label, reason, restoredFrom }) => {
    const why = restoredFrom === null ? t(`reasons.${reason}`) : t("restoredFrom", { n: restoredFrom });
    const time = format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" });
    return `${t("number", { n: number })} · ${time} · ${label || why}`;
  };
}
