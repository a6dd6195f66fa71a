import { useTranslations } from "next-intl";
import type { EntryState } from "#lib/proofread/dictionary/entry.ts";
import type { ChangedThing } from "#lib/proofread/history/queries.ts";
import { levels } from "#lib/proofread/rule.ts";
import { useRuleWords } from "./use-rule-words.ts";

/** What a version changed: each word or rule as it was and as it became. */
export function ChangedThings({ things, more }: { things: ChangedThing[]; more: number }) {
  const t = useTranslations("dictionary.history");
  const ruleWords = useRuleWords();
  const levelText = useLevelText();
  const entryText = (entry: EntryState | null) =>
    entry === null
      ? t("none")
      : [
          `${entry.right || t("avoid")}${entry.archived ? t("away") : ""}`,
          [entry.source, entry.date, entry.note].filter(Boolean).join(" "),
        ]
          .filter(Boolean)
          .join(" · ");
  return (
    <ul className="text-[13px] text-ink-2 leading-relaxed">
      {things.map((thing, at) => (
        <li key={at}>
          {t("of", { name: thing.kind === "entry" ? thing.to.wrong : ruleWords(thing.rule).title })}
          <span className="text-ink-3">
            {thing.kind === "entry" ? entryText(thing.from) : levelText(thing.from)}
          </span>
          {" → "}
          {thing.kind === "entry" ? entryText(thing.to) : levelText(thing.to)}
        </li>
      ))}
      {more > 0 && <li className="text-ink-3">{t("more", { n: more })}</li>}
    </ul>
  );
}

function useLevelText(): (level: string | null) => string {
  const t = useTranslations("dictionary");
  const levelName = useTranslations("proofread.levels");
  return (level) => {
    const named = levels.find((each) => each === level);
    if (named) return levelName(named);
    return level === "off" ? t("rules.off") : t("history.default");
  };
}
