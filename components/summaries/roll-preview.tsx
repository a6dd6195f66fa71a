import { useTranslations } from "next-intl";
import { carriedKinds } from "#lib/document/carried-kinds.ts";
import { numberSections } from "#lib/document/numbering.ts";
import type { RollPreview as Preview } from "#lib/summaries/rolling/queries.ts";

/** What rolling a summary forward gives: title, sections, and what is to be checked in each. */
export function RollPreview({ preview }: { preview: Preview }) {
  const t = useTranslations("summaries");
  const { title, sections } = preview;
  const sum = (kinds: Preview["sections"][number]["kinds"]) =>
    Object.values(kinds).reduce((total, count) => total + count, 0);
  const all = sections.reduce((total, { kinds }) => total + sum(kinds), 0);
  const moved = sections.reduce((total, section) => total + section.moved, 0);
  const numbers = numberSections(sections.map(({ heading }) => heading));
  return (
    <div>
      <p className="text-center font-semibold font-title text-[17px] leading-relaxed">{title}</p>
      <ol className="mt-3 divide-y divide-line">
        {sections.map(({ key, heading, kinds, moved }, index) => (
          <li key={key || index} className="py-2">
            <p className="font-medium leading-snug">
              {numbers[index]}
              {heading || t("roll.opening")}
            </p>
            <p className="text-[13px] text-ink-2 leading-relaxed">
              {sum(kinds) === 0
                ? t("roll.noMarks")
                : carriedKinds
                    .filter((kind) => kinds[kind])
                    .map((kind) => `${t(`carried.${kind}`)} ${kinds[kind]}`)
                    .join(" · ")}
              {moved > 0 && <span className="ml-2 text-good">{t("roll.moved", { n: moved })}</span>}
            </p>
          </li>
        ))}
      </ol>
      <p className="mt-3 text-carried">{t("roll.all", { n: all, moved })}</p>
    </div>
  );
}
