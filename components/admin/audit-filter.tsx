import Form from "next/form";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { auditedActions } from "#lib/audit/audited-actions.ts";
import type { SearchAudit } from "#lib/audit/input.ts";

const areas = [
  ...(["user", "token", "unit", "summary", "comment", "template", "outline"] as const),
  ...(["record", "ledger", "kind", "definition", "dictionary", "rule"] as const),
];

/** What the audit is searched for; it stands in the address, so that a search can be sent on. */
export function AuditFilter({ search }: { search: SearchAudit }) {
  const t = useTranslations("audit");
  return (
    <Form
      // A new form for new values: what is typed is kept only until the next search.
      key={JSON.stringify(search)}
      action="/admin/audit"
      className="mb-5 grid grid-cols-2 items-end gap-3 rounded-lg border border-line bg-surface p-4 lg:grid-cols-[1fr_1fr_1fr_8rem]"
    >
      <TextField label={t("columns.person")} name="person" defaultValue={search.person} />
      <SelectField label={t("columns.action")} name="action" defaultValue={search.action ?? ""}>
        <option value="">{t("filter.any")}</option>
        {areas.map((area) => (
          <optgroup key={area} label={t(`areas.${area}`)}>
            {auditedActions
              .filter((action) => action.startsWith(`${area}.`))
              .map((action) => (
                <option key={action} value={action}>
                  {t(`actions.${action}`)}
                </option>
              ))}
          </optgroup>
        ))}
      </SelectField>
      <TextField label={t("columns.object")} name="object" defaultValue={search.object} />
      <SelectField label={t("columns.outcome")} name="outcome" defaultValue={search.outcome ?? ""}>
        <option value="">{t("filter.any")}</option>
        {(["done", "refused"] as const).map((outcome) => (
          <option key={outcome} value={outcome}>
            {t(`outcomes.${outcome}`)}
          </option>
        ))}
      </SelectField>
      <TextField label={t("filter.from")} name="from" type="date" defaultValue={search.from ?? ""} />
      <TextField label={t("filter.to")} name="to" type="date" defaultValue={search.to ?? ""} />
      <div className="flex gap-2 max-lg:col-span-2 lg:col-span-2 lg:justify-end">
        <Link href="/admin/audit" className={buttonClass("quiet")}>
          {t("filter.clear")}
        </Link>
        <Button type="submit">{t("filter.apply")}</Button>
      </div>
    </Form>
  );
}
