"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import { inputClass } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Field, WorkflowState } from "#lib/ledger/declaration.ts";
import { OrderButtons } from "./order-buttons.tsx";

type Props = {
  state: WorkflowState;
  states: WorkflowState[];
  times: Field[];
  place: { first: boolean; last: boolean };
  onChange: (part: Partial<WorkflowState>) => void;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
};

/** One state: its name, what may follow, how long it may take. */
export function StateRow({ state, states, times, place, onChange, onMove, onRemove }: Props) {
  const t = useTranslations("kinds.workflow");
  const name = state.name || t("unnamed");
  const { key, next, deadlineHours, end = false, reason = false, stamps = "" } = state;
  return (
    <li className="space-y-3 px-3 py-3">
      <div className="flex items-center gap-2">
        <OrderButtons name={name} {...place} onMove={onMove} />
        <input
          aria-label={t("name")}
          className={inputClass}
          value={state.name}
          maxLength={40}
          onChange={(event) => onChange({ name: event.target.value })}
        />
        {place.first && <Chip>{t("first")}</Chip>}
        <IconButton label={t("remove", { name })} disabled={states.length === 1} onClick={onRemove}>
          <Trash2 aria-hidden className="size-4" />
        </IconButton>
      </div>
      <div className="ml-[68px] space-y-3">
        <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <legend className="float-left mr-4 font-medium text-[13px] leading-6">{t("next")}</legend>
          {states
            .filter((other) => other.key !== key)
            .map((other) => (
              <label key={other.key} className="flex items-center gap-1.5">
                <input
                  type="checkbox"
                  className="accent-accent"
                  checked={next.includes(other.key)}
                  onChange={(event) =>
                    onChange({
                      next: event.target.checked
                        ? [...next, other.key]
                        : next.filter((each) => each !== other.key),
                    })
                  }
                />
                {other.name || t("unnamed")}
              </label>
            ))}
        </fieldset>
        <div className="grid items-start gap-3 sm:grid-cols-[120px_minmax(0,200px)_minmax(0,1fr)]">
          <TextField
            label={t("deadline")}
            type="number"
            min={1}
            max={8760}
            value={deadlineHours ?? ""}
            onChange={({ target: { value } }) =>
              onChange({ deadlineHours: value === "" ? undefined : Number(value) })
            }
          />
          <SelectField
            label={t("stamps")}
            value={stamps}
            onChange={(event) => onChange({ stamps: event.target.value || undefined })}
          >
            <option value="">{t("noStamp")}</option>
            {times.map((time) => (
              <option key={time.key} value={time.key}>
                {time.name}
              </option>
            ))}
          </SelectField>
          <div className="sm:pt-6">
            {(["end", "reason"] as const).map((mark) => (
              <label key={mark} className="flex items-center gap-1.5">
                <input
                  type="checkbox"
                  className="accent-accent"
                  checked={mark === "end" ? end : reason}
                  onChange={(event) => onChange({ [mark]: event.target.checked || undefined })}
                />
                {t(mark)}
              </label>
            ))}
          </div>
        </div>
      </div>
    </li>
  );
}
