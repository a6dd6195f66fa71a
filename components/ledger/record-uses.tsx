"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { requestJson } from "#components/ui/request-json.ts";
import type { Failure } from "#lib/action.ts";
import type { RecordUse } from "#lib/summaries/uses/queries.ts";

/** Every sentence of the summaries in which a figure counts this record, the figure marked. */
export function RecordUses({ recordId }: { recordId: string }) {
  const t = useTranslations("sources.uses");
  const [uses, setUses] = useState<RecordUse[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    let current = true;
    setUses(null);
    setFailure(null);
    void requestJson<RecordUse[]>(`/api/records/${recordId}/uses`).then((result) => {
      if (!current) return;
      if (result.ok) setUses(result.value);
      else setFailure(result.error);
    });
    return () => {
      current = false;
    };
  }, [recordId]);

  return (
    <section aria-labelledby="record-uses">
      <h3 id="record-uses" className="mb-2 font-semibold text-[14px]">
        {t("label")}
      </h3>
      <FailureMessage failure={failure} />
      {!failure && !uses && <p className="text-ink-3">{t("loading")}</p>}
      {uses?.length === 0 && <p className="text-ink-3">{t("none")}</p>}
      {uses && uses.length > 0 && <Uses uses={uses} />}
    </section>
  );
}

function Uses({ uses }: { uses: RecordUse[] }) {
  const t = useTranslations("sources.uses");
  return (
    <ul className="space-y-3">
      {uses.map((use) => (
        <li key={`${use.summaryId} ${use.position}`} className="border-line border-b pb-3 last:border-b-0">
          <p className="leading-relaxed">
            {use.sentence.slice(0, use.start)}
            {use.text && <mark className="rounded-sm bg-figure-soft px-0.5 text-figure">{use.text}</mark>}
            {use.sentence.slice(use.start + use.text.length)}
          </p>
          <p className="mt-0.5 text-ink-3 text-xs">
            <Link href={`/summaries/${use.summaryId}`} className="text-ink-2 underline underline-offset-2">
              {use.title}
            </Link>
            {` · ${use.unitName} · ${t(`states.${use.state}`)}`}
            {use.before && ` · ${t("before")}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
