import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Preview } from "#lib/summaries/markup/preview.ts";
import { UnplacedList } from "./unplaced-list.tsx";

/** What a person decides before a file is taken: about changes that nobody tracked, and decisions of the reviewer. */
export type Choices = { untracked: boolean; verdicts: boolean };

type Props = { preview: Preview; choices: Choices; onChoices: (choices: Choices) => void };

/** What a reviewed file would change, before anything is changed. */
export function ReadBackPreview({ preview, choices, onChoices }: Props) {
  const t = useTranslations("markup");
  const format = useFormatter();
  const { changes, threads, answered, known, near, settled, unplaced, shown, sameSummary, before } = preview;
  const accepted = settled.filter(({ verdict }) => verdict === "accept").length;
  return (
    <div className="space-y-3">
      <p className="font-semibold leading-relaxed">
        {t("found", { changes, threads, answered, unplaced: unplaced.length })}
      </p>
      {before && (
        <Warning>
          {t("before", {
            by: before.by,
            at: format.dateTime(new Date(before.at), { dateStyle: "medium", timeStyle: "short" }),
          })}
        </Warning>
      )}
      {sameSummary === false && <Warning>{t("notSame")}</Warning>}
      {sameSummary === null && <Warning>{t("noOrigin")}</Warning>}
      {known > 0 && <p className="text-ink-2 leading-relaxed">{t("known", { n: known })}</p>}
      {near > 0 && <p className="text-ink-2 leading-relaxed">{t("near", { n: near })}</p>}
      {preview.untracked > 0 && (
        <div>
          <Choice
            label={t("untracked", { n: preview.untracked })}
            chosen={choices.untracked}
            onChoose={(untracked) => onChoices({ ...choices, untracked })}
          />
          <p className="mt-0.5 text-ink-3 text-sm">{t("untrackedHint")}</p>
        </div>
      )}
      {shown.length > 0 && (
        <section>
          <h3 className="mb-1.5 font-medium text-[13px]">{t("changes", { n: changes })}</h3>
          <ul className="max-h-56 divide-y divide-line overflow-auto rounded-md border border-line bg-raised">
            {shown.map(({ name, added, removed, before, after }, index) => (
              <li key={index} className="px-3 py-2 leading-relaxed">
                <p className="text-ink-2 text-xs">{name || t("noName")}</p>
                <p className="line-clamp-4 break-words">
                  {before && <span className="text-ink-3">…{before}</span>}
                  {removed && <del className="text-accent">{removed}</del>}
                  {added && <ins className="text-good">{added}</ins>}
                  {!added && !removed && <span className="text-ink-2">【{t("structure")}】</span>}
                  {after && <span className="text-ink-3">{after}…</span>}
                </p>
              </li>
            ))}
          </ul>
          {changes > shown.length && (
            <p className="mt-1 text-ink-3 text-sm">{t("more", { n: changes - shown.length })}</p>
          )}
        </section>
      )}
      {settled.length > 0 && (
        <details open>
          <summary className="cursor-pointer">
            {t("settled", { accepted, rejected: settled.length - accepted })}
          </summary>
          {preview.maySettle && (
            <Choice
              label={t("settle")}
              chosen={choices.verdicts}
              onChoose={(verdicts) => onChoices({ ...choices, verdicts })}
            />
          )}
          <p className="mt-1 text-ink-3 text-sm">{t("settledHint")}</p>
          <ul className="mt-1 max-h-40 list-disc overflow-auto pl-5">
            {settled.map(({ id, name, verdict, text }) => (
              <li key={id}>
                {t(`verdicts.${verdict}`)} · {name || t("noName")}
                {text.trim() && ` · ${text}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      {unplaced.length > 0 && (
        <section>
          <h3 className="mb-1.5 font-medium text-[13px]">{t("unplaced", { n: unplaced.length })}</h3>
          <UnplacedList unplaced={unplaced} />
        </section>
      )}
    </div>
  );
}

type ChoiceProps = { label: string; chosen: boolean; onChoose: (chosen: boolean) => void };

function Choice({ label, chosen, onChoose }: ChoiceProps) {
  return (
    <label className="flex items-center gap-2">
      <input
        type="checkbox"
        checked={chosen}
        onChange={(event) => onChoose(event.target.checked)}
        className="accent-accent"
      />
      {label}
    </label>
  );
}

function Warning({ children }: { children: ReactNode }) {
  return <p className="rounded-md bg-carried-soft px-3 py-2 text-carried leading-relaxed">{children}</p>;
}
