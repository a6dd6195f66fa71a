import { useTranslations } from "next-intl";
import type { Compared } from "#lib/collab/versions/input.ts";
import type { Comparison } from "#lib/collab/versions/queries.ts";
import type { VersionRow } from "#lib/summaries/versions/queries.ts";
import { ComparisonView } from "./comparison-view.tsx";
import { useVersionText } from "./use-version-text.ts";

type Props = {
  comparison: Comparison;
  versions: VersionRow[];
  past: { title: string } | null;
  from: Compared;
  to: Compared;
};

/** A comparison with the names of what is compared. */
export function ComparisonOf({ comparison, versions, past, from, to }: Props) {
  const t = useTranslations("versions");
  const text = useVersionText();
  const label = (what: Compared) => {
    if (what === "now") return t("now");
    if (what === "year-before") return t("yearBefore", { title: past?.title ?? "" });
    const version = versions.find(({ number }) => number === what);
    return version ? text(version) : t("number", { n: what });
  };
  return (
    <>
      {comparison.suggested && <p className="mb-3 text-ink-2">{t("compare.suggested")}</p>}
      <ComparisonView
        key={`${from} ${to}`}
        rows={comparison.rows}
        size={comparison.size}
        labels={{ before: label(from), after: label(to) }}
      />
    </>
  );
}
