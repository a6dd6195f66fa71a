import Form from "next/form";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";

type Props = {
  search: string;
  kind: string | undefined;
  archived: boolean;
  kinds: { id: string; name: string }[];
};

/** Narrows the list of figures; the filter is in the address. */
export function FigureFilter({ search, kind, archived, kinds }: Props) {
  const t = useTranslations("definitions.filter");
  return (
    <Form action="/figures" className="mb-4 flex flex-wrap items-end gap-3">
      <div className="w-72">
        <TextField label={t("search")} name="search" type="search" maxLength={100} defaultValue={search} />
      </div>
      <div className="w-48">
        <SelectField label={t("kind")} name="kind" defaultValue={kind ?? ""}>
          <option value="">{t("anyKind")}</option>
          {kinds.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <label className="flex h-9 items-center gap-2">
        <input
          type="checkbox"
          name="archived"
          value="1"
          defaultChecked={archived}
          className="accent-accent"
        />
        {t("archived")}
      </label>
      <Button type="submit">{t("apply")}</Button>
    </Form>
  );
}
