import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import type { VersionRow } from "#lib/summaries/versions/queries.ts";
import { useVersionText } from "./use-version-text.ts";

type Props = {
  versions: VersionRow[];
  past: { title: string } | null;
  from: string;
  to: string;
};

/** Which two texts are compared; a form that asks for them by the page's address. */
export function ComparisonChoice({ versions, past, from, to }: Props) {
  const t = useTranslations("versions");
  const text = useVersionText();
  const options = (
    <>
      <option value="now">{t("now")}</option>
      {versions.map((version) => (
        <option key={version.number} value={version.number}>
          {text(version)}
        </option>
      ))}
      {past && <option value="year-before">{t("yearBefore", { title: past.title })}</option>}
    </>
  );
  return (
    <form className="mb-4 grid items-end gap-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
      <SelectField label={t("compare.before")} name="from" defaultValue={from} key={`from ${from}`}>
        {options}
      </SelectField>
      <SelectField label={t("compare.after")} name="to" defaultValue={to} key={`to ${to}`}>
        {options}
      </SelectField>
      <Button type="submit">{t("compare.submit")}</Button>
    </form>
  );
}
