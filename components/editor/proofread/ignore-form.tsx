"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { type PlacedFinding, placeKey } from "#lib/proofread/checking/place.ts";
import { ignoreFinding } from "#lib/summaries/checking/actions.ts";
import { SmallButton } from "../figures/small-button.tsx";
import type { FindingFeed } from "./finding-feed.ts";

type Props = { feed: FindingFeed; finding: PlacedFinding; onClose: () => void };

/** Asks in place why a finding is to be ignored. */
export function IgnoreForm({ feed, finding, onClose }: Props) {
  const t = useTranslations("checking");
  const { run, pending, failure } = useAction(ignoreFinding);
  const [reason, setReason] = useState("");
  const [gone, setGone] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { place } = finding;
    // A colleague may have changed the sentence while the reason was written.
    if (!feed.view().present.has(placeKey(place))) return setGone(true);
    const id = feed.context.summaryId;
    run({ id, place, reason }, (ignored) => {
      onClose();
      feed.takeIgnored(ignored);
    });
  };
  return (
    <form onSubmit={submit} className="mt-1.5 space-y-1.5">
      <input
        // biome-ignore lint/a11y/noAutofocus: it was asked for by the press that opened it
        autoFocus
        required
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        aria-label={t("reason")}
        placeholder={t("reason")}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          onClose();
        }}
        className="h-8 w-full rounded border border-line-2 px-2"
      />
      <div className="flex gap-1.5">
        <SmallButton primary type="submit" disabled={pending || reason.trim() === ""}>
          {t("ignoreHere")}
        </SmallButton>
        <SmallButton onClick={onClose}>{t("cancel")}</SmallButton>
      </div>
      {gone && <p role="alert">{t("changedMeanwhile")}</p>}
      <FailureMessage failure={failure} />
    </form>
  );
}
