import { useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import type { Standing } from "#lib/summaries/review/queries.ts";
import type { SummaryState } from "../../prisma/client/enums.ts";

const tones = { drafting: "neutral", review: "info", final: "good" } as const;

type Props = { summary: { state: SummaryState; review: Standing } };

/** Where a summary stands and who is asked next; of a final one that was written anew, the way to its draft. */
export function ReviewChip({ summary: { state, review } }: Props) {
  const t = useTranslations("review");
  const { waiting, redraft } = review;
  return (
    <span className="flex min-w-0 shrink-0 items-center gap-2">
      <Chip tone={tones[state]}>
        {state === "review" && waiting ? (
          <>
            <span className="max-xl:hidden">{t(`waiting.${waiting.kind}`, { name: waiting.name })}</span>
            <span className="xl:hidden">{t("states.review")}</span>
          </>
        ) : (
          t(`states.${state}`)
        )}
      </Chip>
      {redraft && (
        <a href={`/summaries/${redraft.id}`} className="text-figure text-xs hover:underline max-xl:hidden">
          {t(redraft.final ? "replaced" : "redrafted")}
        </a>
      )}
    </span>
  );
}
