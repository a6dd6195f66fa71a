"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { type PlacedFinding, placeKey } from "#lib/proofread/checking/place.ts";
import { SmallButton } from "../figures/small-button.tsx";
import type { FindingFeed, FindingView } from "./finding-feed.ts";
import { FindingContext, FindingItem } from "./finding-item.tsx";
import { showFinding } from "./fix-findings.ts";
import { alikeOf, useFindingWords } from "./use-findings.ts";

type Props = {
  feed: FindingFeed;
  view: FindingView;
  /** Of the group, in the person's language. */
  name: string;
  findings: readonly PlacedFinding[];
  editable: boolean;
};

/** How many findings are listed before one asks for more. */
const shownAtOnce = 20;

/** The findings of one level about one thing. */
export function FindingGroup({ feed, view, name, findings, editable }: Props) {
  const t = useTranslations("checking");
  const [shown, setShown] = useState(shownAtOnce);
  if (findings.length === 0) return null;
  const at = findings.findIndex(({ place }) => placeKey(place) === view.current);
  const most = Math.max(shown, at + 1);
  return (
    <div className="space-y-1.5">
      <h4 className="text-ink-2 text-xs">{t("group", { name, n: findings.length })}</h4>
      <ul className="space-y-1.5">
        {findings.slice(0, most).map((finding) => {
          const key = placeKey(finding.place);
          return (
            <FindingRow
              key={key}
              {...{ feed, finding, editable }}
              alike={alikeOf(view, finding)}
              current={key === view.current}
            />
          );
        })}
      </ul>
      {findings.length > most && (
        <SmallButton onClick={() => setShown(most + shownAtOnce)}>
          {t("more", { n: findings.length - most })}
        </SmallButton>
      )}
    </div>
  );
}

type RowProps = Pick<Props, "feed" | "editable"> & {
  finding: PlacedFinding;
  alike: readonly PlacedFinding[];
  current: boolean;
};

/** A finding in the list: a press on its words shows them in the text. */
function FindingRow({ feed, finding, editable, alike, current }: RowProps) {
  const { title } = useFindingWords();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const go = () => {
    if (showFinding(feed.context.editor, finding)) feed.look(finding);
  };
  return (
    <li
      ref={row}
      aria-current={current || undefined}
      className={`scroll-my-3 rounded-lg border bg-surface px-3 py-2 ${current ? "border-ink-3 shadow-[0_0_0_3px_var(--color-line)]" : "border-line"}`}
    >
      <button type="button" onClick={go} className="block w-full text-left">
        <span className="flex justify-between gap-2 text-ink-3 text-xs">
          <span className="shrink-0">{title(finding.rule)}</span>
          <span className="truncate">{finding.section}</span>
        </span>
        <FindingContext finding={finding} />
      </button>
      <FindingItem {...{ feed, finding, editable, alike }} />
    </li>
  );
}
