import { useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import type { VersionRow } from "#lib/summaries/versions/queries.ts";
import type { VersionReason } from "#lib/summaries/versions/version-reason.ts";

const tones: Partial<Record<VersionReason, "good" | "info" | "accent">> = {
  submitted: "info",
  returned: "accent",
  approved: "good",
  final: "good",
};

/** What a version was taken for. */
export function ReasonChip({ reason, restoredFrom }: Pick<VersionRow, "reason" | "restoredFrom">) {
  const t = useTranslations("versions");
  return (
    <Chip tone={tones[reason] ?? "neutral"}>
      {restoredFrom === null ? t(`reasons.${reason}`) : t("restoredFrom", { n: restoredFrom })}
    </Chip>
  );
}
