import { useTranslations } from "next-intl";
import type { Step } from "#lib/ledger/records/workflow.ts";

/** The states of a workflow on one line, with the times in which the record came into them. */
export function StepsLine({ steps }: { steps: Step[] }) {
  const t = useTranslations("ledger.steps");
  return (
    <ol className="flex">
      {steps.map(({ state, at, current }) => (
        <li key={state.key} aria-current={current ? "step" : undefined} className="min-w-0 flex-1">
          <span className="flex items-center">
            <span
              aria-hidden
              className={`size-2.5 shrink-0 rounded-full border-2 ${current ? "border-accent bg-accent" : at ? "border-good bg-good" : "border-line-2 bg-surface"}`}
            />
            <span aria-hidden className="h-px flex-1 bg-line-2" />
          </span>
          <span className={`mt-1 block text-[13px] ${current ? "font-semibold" : at ? "" : "text-ink-3"}`}>
            {state.name}
            {current && <span className="sr-only">（{t("now")}）</span>}
          </span>
          {at && (
            <time dateTime={at} className="block text-ink-3 text-xs leading-snug tabular-nums">
              {at.slice(5, 10)} {at.slice(11)}
            </time>
          )}
        </li>
      ))}
    </ol>
  );
}
