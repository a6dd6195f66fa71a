"use client";

import { useTranslations } from "next-intl";
import { FailureDialog } from "#components/ui/failure-dialog.tsx";
import { inputClass } from "#components/ui/field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { type Level, levels } from "#lib/proofread/rule.ts";
import { setRule } from "#lib/proofread/settings/actions.ts";
import type { SetRule } from "#lib/proofread/settings/input.ts";
import type { RuleRow } from "#lib/proofread/settings/queries.ts";

type Props = { rule: string; title: string; byDefault: Level; decided: RuleRow["decided"] };

/** How grave findings of a rule are; saved as soon as it is chosen. */
export function RuleLevel({ rule, title, byDefault, decided }: Props) {
  const t = useTranslations("dictionary.rules");
  const levelName = useTranslations("proofread.levels");
  const { run, pending, failure, clear } = useAction(setRule);
  return (
    <>
      <select
        aria-label={t("label", { rule: title })}
        className={inputClass}
        value={decided?.level ?? ""}
        disabled={pending || (decided !== null && !decided.own)}
        onChange={({ target }) => run({ rule, level: (target.value || null) as SetRule["level"] })}
      >
        <option value="">{t("default", { level: levelName(byDefault) })}</option>
        {levels.map((level) => (
          <option key={level} value={level}>
            {levelName(level)}
          </option>
        ))}
        <option value="off">{t("off")}</option>
      </select>
      <FailureDialog failure={failure} onClose={clear} />
    </>
  );
}
