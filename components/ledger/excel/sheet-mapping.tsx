"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
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
  readOnly: boolean;
};

/** Which column of a file fills which field; what a person chooses is remembered for the next file. */
export function SheetMapping({ id, headers, samples, mapping, fields, readOnly }: Props) {
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
  const missing = fields.filter(({ required, target }) => required && !mapping.includes(target));
  return (
    <section aria-labelledby="columns" className="mb-8 space-y-3">
      <h2 id="columns" className="font-semibold text-[17px]">
        {t("title")}
      </h2>
      <FailureMessage failure={failure} />
      {missing.length > 0 && (
        <p role="status" className="rounded-md bg-carried-soft px-3 py-2 text-carried">
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
                    disabled={pending || readOnly}
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
    </section>
  );
}
