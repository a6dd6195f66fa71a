import Form from "next/form";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { TemplateList } from "#lib/templates/input.ts";

/** Narrows the list of templates; the filter is in the address. */
export function TemplateFilter({ filter }: { filter: TemplateList }) {
  const t = useTranslations("templates.filter");
  return (
    <Form action="/templates" className="mb-4 flex flex-wrap items-end gap-3">
      <div className="w-72">
        <TextField
          label={t("search")}
          name="search"
          type="search"
          maxLength={80}
          defaultValue={filter.search}
        />
      </div>
      <label className="flex h-9 items-center gap-2">
        <input
          type="checkbox"
          name="archived"
          value="true"
          defaultChecked={filter.archived}
          className="accent-accent"
        />
        {t("archived")}
      </label>
      <Button type="submit">{t("apply")}</Button>
    </Form>
  );
}
