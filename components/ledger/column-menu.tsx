"use client";

import { Columns3 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition, useOptimistic } from "react";
import { PopoverButton } from "#components/ui/popover-button.tsx";
import type { Field } from "#lib/ledger/declaration.ts";
import type { LedgerPage } from "#lib/ledger/records/input.ts";
import { ledgerAddress } from "#lib/ledger/records/ledger-address.ts";

type Props = {
  kindId: string;
  page: LedgerPage;
  /** All fields that can be columns, and the keys of those that are. */
  fields: readonly Field[];
  shown: readonly string[];
};

/** Switches columns of the table on and off. */
export function ColumnMenu({ kindId, page, fields, shown: shownNow }: Props) {
  const t = useTranslations("ledger.columns");
  const router = useRouter();
  // A tick shows at once, the table follows.
  const [shown, expect] = useOptimistic(shownNow);
  const show = (columns: string[]) =>
    startTransition(() => {
      expect(columns.length > 0 ? columns : shown);
      router.push(ledgerAddress(kindId, { ...page, columns }), { scroll: false });
    });
  return (
    <PopoverButton
      label={
        <>
          <Columns3 aria-hidden className="size-4" />
          {t("choose")}
        </>
      }
    >
      {(close) => (
        <fieldset>
          <legend className="sr-only">{t("choose")}</legend>
          {fields.map(({ key, name }) => (
            <label key={key} className="flex items-center gap-2 rounded px-2 py-1 hover:bg-raised">
              <input
                type="checkbox"
                checked={shown.includes(key)}
                // The last column stays: a table without any shows nothing to press.
                disabled={shown.length === 1 && shown[0] === key}
                onChange={({ target }) => {
                  const keys = fields.map((field) => field.key);
                  show(keys.filter((each) => (each === key ? target.checked : shown.includes(each))));
                }}
                className="accent-accent"
              />
              {name}
            </label>
          ))}
          {page.columns.length > 0 && (
            <button
              type="button"
              onClick={() => {
                show([]);
                close();
              }}
              className="mt-1 w-full rounded border-line border-t px-2 py-1.5 text-left text-ink-2 hover:bg-raised"
            >
              {t("usual")}
            </button>
          )}
        </fieldset>
      )}
    </PopoverButton>
  );
}
