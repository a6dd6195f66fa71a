"use client";

import { Archive, ChevronDown, ChevronRight, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { inputClass } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { type Declaration, type Field, fieldTypes } from "#lib/ledger/declaration.ts";
import { type FormType, withChanged, withType } from "#lib/ledger/kinds/edit-declaration.ts";
import { FieldSettings } from "./field-settings.tsx";
import { newKey } from "./new-key.ts";
import { OrderButtons } from "./order-buttons.tsx";

type Props = {
  field: Field;
  declaration: Declaration;
  place: { first: boolean; last: boolean };
  /** Whether it was saved: then it is archived rather than removed. */
  stored: boolean;
  /** Whether records, definitions or views have it: then its type stays. */
  inUse: boolean;
  /** Whether it was just added: its name is to be typed. */
  begin: boolean;
  onChange: (declaration: Declaration) => void;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
};

const types: FormType[] = [...fieldTypes, "hours"];

/** One field: name, type, whether it must be filled, and what belongs to its type. */
export function FieldRow(props: Props) {
  const { field, declaration, place, stored, inUse, begin, onChange, onMove, onRemove } = props;
  const t = useTranslations("kinds.fields");
  const id = useId();
  const [open, setOpen] = useState(begin);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (begin) input.current?.focus();
  }, [begin]);
  const name = field.name || t("unnamed");
  const type: FormType = field.hours ? "hours" : field.type;
  const filled = type !== "hours" && type !== "attachment";
  const Chevron = open ? ChevronDown : ChevronRight;
  const setType = (next: FormType) => {
    // What was stored under the old key is of the old type.
    onChange(withType(declaration, field.key, next, stored ? newKey() : field.key));
    setOpen(true);
  };
  return (
    <li className="px-3 py-2">
      <div className="grid grid-cols-[auto_minmax(0,1fr)_minmax(0,176px)_auto_auto] items-center gap-2">
        <OrderButtons name={name} {...place} onMove={onMove} />
        <input
          ref={input}
          aria-label={t("name")}
          className={inputClass}
          value={field.name}
          maxLength={40}
          placeholder={t("namePlaceholder")}
          onChange={(event) => onChange(withChanged(declaration, field.key, { name: event.target.value }))}
        />
        <select
          aria-label={t("type", { name })}
          aria-describedby={inUse ? `${id}-locked` : undefined}
          title={inUse ? t("typeLocked") : undefined}
          className={inputClass}
          value={type}
          disabled={inUse}
          onChange={(event) => setType(event.target.value as FormType)}
        >
          {types.map((each) => (
            <option key={each} value={each}>
              {t(`types.${each}`)}
            </option>
          ))}
        </select>
        <label className={`flex items-center gap-1.5 whitespace-nowrap ${filled ? "" : "invisible"}`}>
          <input
            type="checkbox"
            className="accent-accent"
            checked={field.required ?? false}
            onChange={(event) =>
              onChange(withChanged(declaration, field.key, { required: event.target.checked }))
            }
          />
          {t("required")}
        </label>
        <span className="flex">
          <IconButton
            label={t("settings", { name })}
            aria-expanded={open}
            aria-controls={`${id}-settings`}
            onClick={() => setOpen(!open)}
          >
            <Chevron aria-hidden className="size-4" />
          </IconButton>
          <IconButton label={t(stored ? "archive" : "remove", { name })} onClick={onRemove}>
            {stored ? <Archive aria-hidden className="size-4" /> : <Trash2 aria-hidden className="size-4" />}
          </IconButton>
        </span>
      </div>
      <div id={`${id}-settings`} hidden={!open} className="mt-2 ml-[68px] rounded-md bg-raised p-3">
        {open && <FieldSettings field={field} declaration={declaration} onChange={onChange} />}
        {inUse && (
          <p id={`${id}-locked`} className="mt-2 text-[13px] text-ink-3">
            {t("typeLocked")}
          </p>
        )}
      </div>
    </li>
  );
}
