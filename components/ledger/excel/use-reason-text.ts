import { useTranslations } from "next-intl";
import type { Reason } from "#lib/ledger/judging/reason.ts";

/** Turns the reason why a row is not taken into its sentence. */
export function useReasonText(): (reason: Reason) => string {
  const t = useTranslations("excel.reasons");
  return ({ code, values }) => t(code, values);
}
