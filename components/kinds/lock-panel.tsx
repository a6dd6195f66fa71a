"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { type UnitChoice, UnitOptions } from "#components/admin/unit-options.tsx";
import { Button } from "#components/ui/button.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { setLock } from "#lib/ledger/locks/actions.ts";
import type { LockRow } from "#lib/ledger/locks/queries.ts";

type Props = {
  locks: LockRow[];
  units: UnitChoice[];
  /** The last closed day that a unit above has set; null when none has. */
  above: string | null;
};

/** Closes the ledgers of a unit up to a day, and opens them again. */
export function LockPanel({ locks, units, above }: Props) {
  const t = useTranslations("kinds.locks");
  const router = useRouter();
  const setting = useAction(setLock);
  const [unitId, setUnitId] = useState(units[0]?.id ?? "");
  const [until, setUntil] = useState("");
  const lock = (event: FormEvent) => {
    event.preventDefault();
    setting.run({ unitId, until }, () => {
      setUntil("");
      router.refresh();
    });
  };
  return (
    <section aria-labelledby="locks-label" className="mt-10">
      <h2 id="locks-label" className="font-semibold text-[17px]">
        {t("title")}
      </h2>
      <p className="mt-1 mb-3 text-ink-2">{t("note")}</p>
      {above && <p className="mb-3 text-carried">{t("above", { day: above })}</p>}
      <div className="mb-3 empty:hidden">
        <FailureMessage failure={setting.failure} />
      </div>
      <form onSubmit={lock} className="mb-4 flex flex-wrap items-end gap-3">
        <div className="w-72">
          <SelectField label={t("unit")} value={unitId} onChange={(event) => setUnitId(event.target.value)}>
            <UnitOptions units={units} />
          </SelectField>
        </div>
        <div className="w-44">
          <TextField
            label={t("until")}
            type="date"
            required
            min="1990-01-01"
            max="2100-12-31"
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        </div>
        <Button type="submit" disabled={setting.pending}>
          {t("lock")}
        </Button>
      </form>
      {locks.length === 0 ? (
        <p className="text-ink-3">{t("none")}</p>
      ) : (
        <Table caption={t("title")}>
          <thead>
            <tr>
              <Th className="w-full">{t("unit")}</Th>
              <Th>{t("until")}</Th>
              <Th>
                <span className="sr-only">{t("actions")}</span>
              </Th>
            </tr>
          </thead>
          <tbody>
            {locks.map(({ unit, until: day }) => (
              <tr key={unit.id}>
                <Td>{unit.name}</Td>
                <Td className="whitespace-nowrap tabular-nums">{day}</Td>
                <Td className="py-1">
                  <Button
                    variant="quiet"
                    disabled={setting.pending}
                    onClick={() => setting.run({ unitId: unit.id, until: null }, () => router.refresh())}
                  >
                    {t("open")}
                    <span className="sr-only">{unit.name}</span>
                  </Button>
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
