"use client";

import { useTranslations } from "next-intl";
import type { FigureAttributes } from "#lib/document/figure.ts";
import { printFigure } from "#lib/ledger/figures/print-figure.ts";
import { plainStyle } from "#lib/ledger/figures/print-style.ts";
import { recordsAddress } from "#lib/ledger/figures/records-address.ts";
import { questionOf, subjectOf } from "#lib/summaries/figures/question-of.ts";
import { DefinitionWords } from "./definition-words.tsx";
import type { FigureFeed } from "./figure-feed.ts";
import { useWanted } from "./use-feed.ts";
import { useUnits } from "./use-units.ts";

/** Where a figure comes from: what it counts, of whom, when, what that is and was a year before, and the way to it. */
export function FigureSource({ feed, attrs }: { feed: FigureFeed; attrs: FigureAttributes }) {
  const t = useTranslations("figures");
  const summaries = useTranslations("summaries");
  const units = useUnits(feed);
  const subject = subjectOf(attrs, feed.context.subject);
  const { periodKind, year, part } = subject.period;
  const asked = { ...questionOf(attrs, feed.context.subject), before: true };
  const { frozen } = feed.context;
  useWanted(feed, frozen ? [] : [asked]);
  const definition = feed.definition(attrs.definition);
  const answer = frozen ? undefined : feed.answer(asked);
  const unit = units?.find(({ id }) => id === subject.unit)?.shortName ?? t("otherUnit");
  const read = answer?.state === "read" ? answer : null;
  const plain = plainStyle(attrs.measure, definition?.percent);
  const compared = (["difference", "rate"] as const).flatMap(
    (show) => (read && printFigure(read.now, { ...plain, show }, read.before)) ?? [],
  );
  const before = read?.before && printFigure(read.before, plain);
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-xs leading-relaxed [&>dt]:text-ink-3">
      {definition && (
        <>
          <dt>{t("source.definition")}</dt>
          <dd>
            <DefinitionWords definition={definition} />
          </dd>
        </>
      )}
      <dt>{t("source.about")}</dt>
      <dd>
        {t(attrs.below ? "source.below" : "source.own", { unit })} ·{" "}
        {summaries(`periods.${periodKind}`, { year, part })}
      </dd>
      {definition && !definition.list && before && compared.length > 0 && (
        <>
          <dt>{t("source.before")}</dt>
          <dd>
            {before} · {[...new Set(compared)].join("，")}
          </dd>
        </>
      )}
      {definition && answer?.state !== "hidden" && (
        <>
          <dt>{t("source.records")}</dt>
          <dd>
            {read && `${t("source.count", { n: read.now.records })} `}
            <a
              href={recordsAddress(definition, asked)}
              target="_blank"
              rel="noreferrer"
              className="text-figure underline underline-offset-2"
            >
              {t("source.show")}
            </a>
          </dd>
        </>
      )}
    </dl>
  );
}
