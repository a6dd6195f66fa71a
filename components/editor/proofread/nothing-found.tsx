import { useTranslations } from "next-intl";
import type { AskedRule } from "#lib/proofread/checking/checker.ts";
import { groups } from "#lib/proofread/rule.ts";
import { useFindingWords } from "./use-findings.ts";

/** Says that nothing was found, and by which rules. */
export function NothingFound({ rules }: { rules: readonly AskedRule[] }) {
  const t = useTranslations("checking");
  const names = useTranslations("proofread");
  const { title } = useFindingWords();
  return (
    <div className="space-y-2 leading-relaxed">
      <p className="pt-4 text-center text-good">{t("nothing")}</p>
      <details>
        <summary className="text-ink-2 text-xs">{t("asked", { n: rules.length })}</summary>
        <dl className="mt-2 space-y-1 text-xs">
          {groups.map((group) => {
            const asked = rules.filter((rule) => rule.group === group);
            if (asked.length === 0) return null;
            return (
              <div key={group}>
                <dt className="text-ink-3">{names(`groups.${group}`)}</dt>
                <dd>{asked.map(({ id }) => title(id)).join("、")}</dd>
              </div>
            );
          })}
        </dl>
      </details>
    </div>
  );
}
