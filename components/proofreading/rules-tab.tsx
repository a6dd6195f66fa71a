import { useTranslations } from "next-intl";
import { DownloadButton } from "#components/ui/download-button.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import { type Group, groups } from "#lib/proofread/rule.ts";
import { allRules } from "#lib/proofread/rules.ts";
import type { RuleRow } from "#lib/proofread/settings/queries.ts";
import { RuleLevel } from "./rule-level.tsx";
import { SheetImport } from "./sheet-import.tsx";
import { useRuleWords } from "./use-rule-words.ts";

/** The rules by group, and how grave their findings are here. */
export function RulesTab({ rules }: { rules: RuleRow[] }) {
  const t = useTranslations("dictionary");
  const groupName = useTranslations("proofread.groups");
  return (
    <>
      <div className="mb-4 flex flex-wrap items-start gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 basis-96 text-[13px] text-ink-2 leading-relaxed">{t("rules.note")}</p>
        <div className="flex gap-2">
          <DownloadButton href="/api/proofreading/sheet?of=rules">{t("sheet.export")}</DownloadButton>
          <SheetImport of="rules" />
        </div>
      </div>
      <Table caption={t("tabs.rules")}>
        <thead>
          <tr>
            <Th className="w-full">{t("rules.columns.rule")}</Th>
            <Th>{t("rules.columns.level")}</Th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group}>
            <tr>
              <th
                scope="rowgroup"
                colSpan={2}
                className="border-line border-b bg-raised px-4 py-1.5 font-medium text-[13px] max-xl:px-3"
              >
                {groupName(group)}
              </th>
            </tr>
            <GroupRows group={group} rules={rules} />
          </tbody>
        ))}
      </Table>
    </>
  );
}

function GroupRows({ group, rules }: { group: Group; rules: RuleRow[] }) {
  const t = useTranslations("dictionary.rules");
  const words = useRuleWords();
  return allRules
    .filter((rule) => rule.group === group)
    .map(({ id, level }) => {
      const decided = rules.find((row) => row.id === id)?.decided ?? null;
      const { title, why } = words(id);
      return (
        <tr key={id} className="hover:bg-raised">
          <Td>
            <p className="font-medium">{title}</p>
            <p className="text-[13px] text-ink-3 leading-snug">{why}</p>
          </Td>
          <Td className="min-w-52">
            <RuleLevel rule={id} title={title} byDefault={level} decided={decided} />
            {decided && (
              <p className="mt-1 text-ink-3 text-xs">
                {decided.own ? t("own") : t("above", { unit: decided.unit })}
              </p>
            )}
          </Td>
        </tr>
      );
    });
}
