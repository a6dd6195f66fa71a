import { useFormatter, useNow, useTranslations } from "next-intl";
import { useState } from "react";
import type { DutiesShown } from "#lib/summaries/duties/queries.ts";
import type { DutyLines } from "./outline-lines.tsx";
import { useAnswer } from "./use-answer.ts";

/** Who writes which section of a summary, in the words of its outline, and which of them is being asked about. */
export function useDuties(summaryId: string) {
  const t = useTranslations("editor.outline");
  const format = useFormatter();
  const now = useNow().getTime();
  const [times, setTimes] = useState(0);
  const [section, setSection] = useState<{ key: string; name: string } | null>(null);
  const { value } = useAnswer<DutiesShown>(`/api/summaries/${summaryId}/duties?${times}`);
  const dutyOf = (key: string) => value?.duties.find((duty) => duty.key === key) ?? null;
  const of: DutyLines["of"] = (key) => {
    const duty = dutyOf(key);
    if (!duty) return null;
    // A day ends at midnight in the bureau, UTC+8.
    const left = duty.dueOn ? Math.ceil((Date.parse(`${duty.dueOn}T24:00+08:00`) - now) / 86_400_000) : 1;
    const day = duty.dueOn
      ? format.dateTime(new Date(duty.dueOn), { month: "short", day: "numeric", timeZone: "UTC" })
      : "";
    const late = left < 1;
    const due = late ? t("late", { n: 1 - left }) : day;
    const words = (owner: string) => [owner, due].filter(Boolean).join(" · ");
    return { late, short: words(duty.owner?.at(0) ?? ""), full: words(duty.owner ?? "") };
  };
  const onAsk = value?.mayAssign ? (key: string, name: string) => setSection({ key, name }) : null;
  const renew = () => {
    setSection(null);
    setTimes((before) => before + 1);
  };
  return { of, onAsk, section, setSection, dutyOf, renew };
}
