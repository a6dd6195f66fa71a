"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Declaration, Field } from "#lib/ledger/declaration.ts";
import { moved, withChanged, withField, withoutField } from "#lib/ledger/kinds/edit-declaration.ts";
import type { KindUse } from "#lib/ledger/kinds/queries.ts";
import { FieldRow } from "./field-row.tsx";
import { newKey } from "./new-key.ts";

type Props = {
  declaration: Declaration;
  /** As it was last saved: what is in it keeps its key. */
  stored: Declaration | null;
  use: KindUse;
  onChange: (declaration: Declaration) => void;
};

const inUse = ({ archived }: Field) => !archived;

/** The fields of a ledger in order, and below them those that were archived. */
export function FieldList({ declaration, stored, use, onChange }: Props) {
  const t = useTranslations("kinds.fields");
  const [added, setAdded] = useState<string | null>(null);
  const { fields } = declaration;
  const shown = fields.filter(inUse);
  const archived = fields.filter((field) => field.archived);
  const isStored = (key: string) => stored?.fields.some((field) => field.key === key) ?? false;
  const add = () => {
    const key = newKey();
    setAdded(key);
    onChange(withField(declaration, key));
  };
  return (
    <section aria-labelledby="fields-label" className="rounded-lg border border-line bg-surface">
      <div className="flex flex-wrap items-baseline gap-x-3 border-line border-b px-5 py-3">
        <h2 id="fields-label" className="font-semibold">
          {t("title")}
        </h2>
        <p className="text-[13px] text-ink-3">{t("hint")}</p>
      </div>
      <ol aria-labelledby="fields-label" className="divide-y divide-line">
        {shown.map((field, index) => (
          <FieldRow
            key={field.key}
            field={field}
            declaration={declaration}
            place={{ first: index === 0, last: index === shown.length - 1 }}
            stored={isStored(field.key)}
            inUse={use.fields.includes(field.key)}
            begin={added === field.key}
            onChange={onChange}
            onMove={(step) => onChange({ ...declaration, fields: moved(fields, field, step, inUse) })}
            onRemove={() =>
              onChange(
                isStored(field.key)
                  ? withChanged(declaration, field.key, { archived: true })
                  : withoutField(declaration, field.key),
              )
            }
          />
        ))}
      </ol>
      <div className="border-line border-t px-5 py-3">
        <Button onClick={add}>
          <Plus aria-hidden className="size-4" />
          {t("add")}
        </Button>
      </div>
      {archived.length > 0 && (
        <details className="border-line border-t px-5 py-3">
          <summary className="text-ink-2">{t("archived", { n: archived.length })}</summary>
          <p className="mt-1 text-[13px] text-ink-3">{t("archivedHint")}</p>
          <ul className="mt-2 space-y-1">
            {archived.map(({ key, name }) => (
              <li key={key} className="flex items-center gap-2">
                <span>{name}</span>
                <Button
                  variant="quiet"
                  onClick={() => onChange(withChanged(declaration, key, { archived: false }))}
                >
                  {t("restore")}
                  <span className="sr-only">{name}</span>
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
