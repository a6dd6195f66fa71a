import { useTranslations } from "next-intl";
import { lateness } from "#lib/ledger/records/workflow.ts";

/** How long something is overdue, in words; nothing while it is not. */
export function Lateness({ dueAt, now }: { dueAt: Date | null; now: Date }) {
  const t = useTranslations("ledger.late");
  const late = lateness(dueAt, now);
  return late && <span className="font-medium text-[13px] text-accent">{t(late.unit, { n: late.n })}</span>;
}
