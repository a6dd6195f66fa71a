"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { inputClass } from "#components/ui/field.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { setMapping } from "#lib/ledger/excel/actions.ts";

type Props = {
  id: string;
  headers: string[];
  samples: string[][];
  mapping: (string | null)[];
  /** The fields that a column may fill. */
  fields: { target: string; name: string; required: boolean }[];
  /** Headers of columns that we write and never read. */
  ours: string[];
};

/** Which column of a file fills which field; what a person chooses is remembered for the next file. */
export function SheetMapping({ id, headers, samples, mapping, fields, ours }: Props) {
  const t = useTranslations("excel.columns");
  const router = useRouter();
  const { run, pending, failure } = useAction(setMapping);
  const choose = (at: number, target: string) => {
    const next = mapping.map((each, index) => {
      if (index === at) return target || null;
      return each === target ? null : each;
    });
    run({ id, mapping: next }, () => router.refresh());
  };
  const unused = headers.flatMap((_, at) => (mapping[at] ? [] : [at]));
  const missing = fields.filter(({ required, target }) => required && !mapping.includes(target));
  // Where everything has its place there is nothing to look at.
  const [open, setOpen] = useState(
    missing.length > 0 || unused.some((at) => samples[at]?.length && !ours.includes(headers[at]!)),
  );
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)} className="mb-8">
      <summary className="mb-3 font-semibold text-[17px]">
        {t("title")}
        <span className="ml-3 font-normal text-[13px] text-ink-3">
          {t("filled", { filled: headers.length - unused.length, all: headers.length })}
        </span>
      </summary>
      <FailureMessage failure={failure} />
      {missing.length > 0 && (
        <p role="status" className="mb-3 rounded-md bg-carried-soft px-3 py-2 text-carried">
          {t("missing", { names: missing.map(({ name }) => name).join("、") })}
        </p>
      )}
      <Table caption={t("caption")}>
        <thead>
          <tr>
            <Th>{t("header")}</Th>
            <Th className="w-full">{t("samples")}</Th>
            <Th className="min-w-52">{t("field")}</Th>
          </tr>
        </thead>
        <tbody>
          {headers.map((header, at) => {
            const name = header || t("unnamed", { n: at + 1 });
            return (
              <tr key={at}>
                <Td className="whitespace-nowrap font-medium">{name}</Td>
                <Td className="wrap-anywhere text-[13px] text-ink-2">{samples[at]?.join("　")}</Td>
                <Td>
                  <select
                    aria-label={t("fieldOf", { header: name })}
                    value={mapping[at] ?? ""}
                    disabled={pending}
                    onChange={({ target }) => choose(at, target.value)}
                    className={`${inputClass} ${mapping[at] ? "" : "text-ink-3"}`}
                  >
                    <option value="">{t("none")}</option>
                    {fields.map(({ target, name }) => (
                      <option key={target} value={target}>
                        {name}
                      </option>
                    ))}
                  </select>
                </Td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </details>
  );
}
