"use client";

import { useFormatter, useTranslations } from "next-intl";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { placeKey } from "#lib/proofread/checking/place.ts";
import { heedFinding } from "#lib/summaries/checking/actions.ts";
import { SmallButton } from "../figures/small-button.tsx";
import type { FindingFeed, FindingView } from "./finding-feed.ts";
import { useFindingWords } from "./use-findings.ts";

type Props = { feed: FindingFeed; view: FindingView; editable: boolean };

/** What is ignored: who said so, when and why, and whether it still stands in the text. */
export function IgnoredList({ feed, view, editable }: Props) {
  const t = useTranslations("checking");
  const format = useFormatter();
  const { title } = useFindingWords();
  const { run, pending, failure } = useAction(heedFinding);
  const { ignored, present } = view;
  if (ignored.length === 0) return null;
  return (
    <details className="border-line border-t pt-3">
      <summary className="text-ink-2">{t("ignored", { n: ignored.length })}</summary>
      <FailureMessage failure={failure} />
      <ul className="mt-2 space-y-2">
        {ignored.map(({ id, reason, userName, at, ...place }) => (
          <li key={id} className="rounded-md border border-line bg-raised px-3 py-2 text-xs leading-relaxed">
            <p className="wrap-anywhere text-sm">{place.text || place.sentence}</p>
            <p className="text-ink-3">
              {title(place.rule)}
              {!present.has(placeKey(place)) && ` · ${t("gone")}`}
            </p>
            <p className="mt-1">{t("reasonOf", { reason })}</p>
            <div className="mt-1 flex items-center justify-between gap-2 text-ink-3">
              <span>
                {userName}　{format.dateTime(new Date(at), { dateStyle: "short", timeStyle: "short" })}
              </span>
              {editable && (
                <SmallButton
                  disabled={pending}
                  onClick={() =>
                    run({ id: feed.context.summaryId, ignoredId: id }, (left) => feed.takeIgnored(left))
                  }
                >
                  {t("heed")}
                </SmallButton>
              )}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
