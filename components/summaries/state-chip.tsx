import { useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import type { SummaryState } from "../../prisma/client/enums.ts";

const tones = { drafting: "neutral", review: "info", final: "good" } as const;

/** Where a summary is on its way. */
export function StateChip({ state }: { state: SummaryState }) {
  const t = useTranslations("summaries.states");
  return <Chip tone={tones[state]}>{t(state)}</Chip>;
}
