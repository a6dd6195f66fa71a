"use client";

import { useTranslations } from "next-intl";
import { type PlacedFinding, placeKey } from "#lib/proofread/checking/place.ts";
import { CardAt } from "../figures/card-at.tsx";
import type { FindingFeed, FindingView } from "./finding-feed.ts";
import { FindingContext, FindingItem } from "./finding-item.tsx";
import { placesOf } from "./finding-marks.ts";
import { alikeOf, useFindingWords } from "./use-findings.ts";

type Props = {
  feed: FindingFeed;
  view: FindingView;
  finding: PlacedFinding;
  editable: boolean;
  onClose: () => void;
};

/** Beside underlined words that were pressed: why they are underlined, and what can be done about it. */
export function FindingCard({ feed, view, finding, editable, onClose }: Props) {
  const t = useTranslations("checking");
  const names = useTranslations("proofread");
  const { title } = useFindingWords();
  const { editor } = feed.context;
  const [place] = placesOf(editor.state, finding);
  const key = placeKey(finding.place);
  if (!place || !view.findings.some((each) => placeKey(each.place) === key)) return null;
  return (
    <CardAt editor={editor} pos={place.from} label={t("card")} onClose={onClose}>
      <div>
        <p className="text-ink-3 text-xs">
          {names(`levels.${finding.level}`)} · {title(finding.rule)}
        </p>
        <FindingContext finding={finding} />
        <FindingItem {...{ feed, finding, editable }} alike={alikeOf(view, finding)} />
      </div>
    </CardAt>
  );
}
