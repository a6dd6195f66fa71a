import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Definition } from "#lib/ledger/figures/queries.ts";
import type { Answer } from "#lib/ledger/figures/question.ts";
import { recordsAddress } from "#lib/ledger/figures/records-address.ts";
import { ReadingText } from "./reading-text.tsx";
import { useFormulaText } from "./use-formula-text.ts";

type Props = {
  definition: Definition;
  answer: Answer | null;
  asked: { unit: string; below: boolean; periodKind: "year"; year: number; part: number };
};

/** A definition for those who only read it: how it is counted, and what it says now. */
export function FigureReader({ definition, answer, asked }: Props) {
  const t = useTranslations("definitions");
  const formulaText = useFormulaText();
  const { kind, formula, measure, words, archivedAt } = definition;
  const { aggregate, filter, span } = formula;
  return (
    <dl className="grid gap-4 rounded-lg border border-line bg-surface p-5 sm:grid-cols-[auto_minmax(0,1fr)] sm:gap-x-8">
      <dt className="text-ink-2">{t("read.how")}</dt>
      <dd>{formulaText(kind, formula)}</dd>
      <dt className="text-ink-2">{t("read.value", { year: asked.year })}</dt>
      <dd>
        {answer?.state === "read" ? (
          <Link
            prefetch={false}
            href={recordsAddress({ kind, filter, span }, asked)}
            className="text-figure underline underline-offset-4"
          >
            <ReadingText reading={answer.now} aggregate={aggregate} measure={measure} />
          </Link>
        ) : (
          t(archivedAt ? "archivedValue" : "unfit")
        )}
      </dd>
      {words && (
        <>
          <dt className="text-ink-2">{t("read.words")}</dt>
          <dd>{words}</dd>
        </>
      )}
    </dl>
  );
}
