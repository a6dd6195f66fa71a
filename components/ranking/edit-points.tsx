"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "#components/admin/form-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { inputClass } from "#components/ui/field.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { setPoints } from "#lib/ledger/ranking/actions.ts";
import type { pointsTable } from "#lib/ledger/ranking/points.ts";

type Props = {
  unitId: string;
  table: ReturnType<typeof pointsTable>;
  /** Whether the unit has points of its own, which can be taken back. */
  own: boolean;
};

/** Changes what reports are worth in the own unit and below. */
export function EditPoints(props: Props) {
  const t = useTranslations("ranking.points");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("edit")}</Button>
      {open && <PointsDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function PointsDialog({ unitId, table, own, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations("ranking.points");
  const { run, pending, failure } = useAction(setPoints);
  const [cells, setCells] = useState(
    () =>
      new Map(
        table.flatMap(({ level, cells }) =>
          cells.map((cell) => [nameOf(level, cell.channel), String(cell.points)]),
        ),
      ),
  );
  const save = () => {
    const points = Object.fromEntries(
      table.map(({ level, cells: row }) => [
        level,
        Object.fromEntries(
          row.map(({ channel }) => [channel, Number(cells.get(nameOf(level, channel)) || 0)]),
        ),
      ]),
    );
    run({ unitId, points }, onClose);
  };
  return (
    <FormDialog
      title={t("edit")}
      submit={t("save")}
      pending={pending}
      failure={failure}
      onSubmit={save}
      onClose={onClose}
    >
      <p className="text-ink-2">{t("hint")}</p>
      <table className="w-full text-right">
        <thead>
          <tr className="text-ink-2 text-xs">
            <td />
            {table[0]?.cells.map(({ channel }) => (
              <th key={channel} scope="col" className="pb-1 font-medium">
                {channel || t("other")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.map(({ level, cells: row }) => (
            <tr key={level}>
              <th scope="row" className="whitespace-nowrap pr-2 text-left font-normal">
                {level}
              </th>
              {row.map(({ channel }) => (
                <td key={channel} className="p-0.5">
                  <input
                    type="number"
                    required
                    min={0}
                    max={1000}
                    step={0.5}
                    aria-label={t("cell", { level, channel: channel || t("other") })}
                    value={cells.get(nameOf(level, channel)) ?? ""}
                    onChange={({ target }) =>
                      setCells(new Map(cells).set(nameOf(level, channel), target.value))
                    }
                    className={`${inputClass} px-1.5! text-right`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {own && (
        <Button variant="quiet" disabled={pending} onClick={() => run({ unitId, points: null }, onClose)}>
          {t("takeBack")}
        </Button>
      )}
    </FormDialog>
  );
}

function nameOf(level: string, channel: string): string {
  return JSON.stringify([level, channel]);
}
