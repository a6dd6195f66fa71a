import Form from "next/form";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { roles } from "#lib/auth/roles.ts";
import type { ListUsers } from "#lib/users/input.ts";
import { type UnitChoice, UnitOptions } from "./unit-options.tsx";

/** Narrows the list of users; the filter stands in the address. */
export function UserFilter({ filter, units }: { filter: ListUsers; units: UnitChoice[] }) {
  const t = useTranslations("admin.users");
  const roleName = useTranslations("people.roles");
  return (
    <Form
      action="/admin/users"
      className="mb-4 grid max-w-[800px] grid-cols-2 items-end gap-3 md:grid-cols-[1fr_8rem_1.1fr_7rem_auto]"
    >
      <TextField label={t("filter.text")} name="text" defaultValue={filter.text} />
      <SelectField label={t("columns.role")} name="role" defaultValue={filter.role ?? ""}>
        <option value="">{t("filter.all")}</option>
        {roles.map((role) => (
          <option key={role} value={role}>
            {roleName(role)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t("filter.unit")} name="unit" defaultValue={filter.unit ?? ""}>
        <option value="">{t("filter.all")}</option>
        <UnitOptions units={units} />
      </SelectField>
      <SelectField label={t("columns.state")} name="state" defaultValue={filter.state ?? ""}>
        <option value="">{t("filter.all")}</option>
        {(["active", "locked", "disabled"] as const).map((state) => (
          <option key={state} value={state}>
            {t(`states.${state}`)}
          </option>
        ))}
      </SelectField>
      <Button type="submit">{t("filter.apply")}</Button>
    </Form>
  );
}
