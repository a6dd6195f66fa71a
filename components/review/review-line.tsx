import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Standing } from "#lib/summaries/review/queries.ts";
import type { SummaryState } from "../../prisma/client/enums.ts";

type Props = { summary: { state: SummaryState; maySuggest: boolean; review: Standing } };

/** One line over the paper: what its review means for whoever has it open. Nothing while there is nothing to say. */
export function ReviewLine({ summary: { state, maySuggest, review } }: Props) {
  const t = useTranslations("review.line");
  const { waiting, mine, returned, redraft, from } = review;
  if (state === "review") {
    const turn = mine ? t("mine") : waiting ? t("waiting", { name: waiting.name }) : "";
    return <Line tone="bg-figure-soft text-figure">{`${t(maySuggest ? "suggest" : "read")}${turn}`}</Line>;
  }
  if (redraft) {
    return (
      <Line tone="bg-carried-soft text-carried">
        {t(redraft.final ? "replaced" : "redrafted")}{" "}
        <a href={`/summaries/${redraft.id}`} className="underline underline-offset-4">
          {t("openRedraft")}
        </a>
      </Line>
    );
  }
  if (returned) {
    return <Line tone="bg-carried-soft text-carried">{t("returned", returned)}</Line>;
  }
  if (from && state === "drafting") {
    return (
      <Line tone="bg-raised text-ink-2">
        {t("from")}{" "}
        <a href={`/summaries/${from.id}`} className="underline underline-offset-4">
          {t("openFinal")}
        </a>
      </Line>
    );
  }
  return <span />;
}

function Line({ tone, children }: { tone: string; children: ReactNode }) {
  return (
    <p role="status" className={`border-line border-b px-6 py-1.5 text-[13px] leading-relaxed ${tone}`}>
      {children}
    </p>
  );
}
