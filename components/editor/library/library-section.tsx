import { ArrowLeft, ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import type { FoundSection } from "#lib/sections/reuse/queries.ts";
import { useAnswer } from "../use-answer.ts";
import type { LibraryProps } from "./library-props.ts";
import { TickedText } from "./ticked-text.tsx";
import { useInsert, type Way } from "./use-insert.ts";

type Props = LibraryProps & { id: string; onClose: () => void };

/** One section in the panel: its whole text, of which paragraphs can be chosen, and the ways to insert them. */
export function LibrarySection(props: Props) {
  const { id, onClose } = props;
  const t = useTranslations("editor.library");
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const { value: section, failure } = useAnswer<FoundSection>(`/api/sections/${id}`);
  return (
    <div className="flex min-h-full flex-col">
      <div className="border-line border-b px-4 pt-3 pb-3">
        <button
          ref={back}
          type="button"
          onClick={onClose}
          className="-ml-1.5 inline-flex items-center gap-1 rounded px-1.5 py-1 text-[13px] text-ink-2 hover:bg-line/60 hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-3.5" />
          {t("back")}
        </button>
        {section && <SectionHead section={section} />}
      </div>
      {failure && (
        <div className="p-4">
          <FailureMessage failure={failure} />
        </div>
      )}
      {section && <Choice {...props} found={section} />}
    </div>
  );
}

function SectionHead({ section }: { section: FoundSection }) {
  const t = useTranslations("editor.library");
  const summaries = useTranslations("summaries");
  const { periodKind, year, part } = section;
  return (
    <>
      <h2 className="mt-1 font-semibold text-[15px] leading-snug wrap-anywhere">
        {section.heading || t("opening")}
      </h2>
      <p className="mt-1 text-ink-3 text-xs">
        {section.unitName} · {summaries(`periods.${periodKind}`, { year, part })}
        <a
          href={`/sections/${section.id}`}
          target="_blank"
          rel="noreferrer"
          className="ml-2 inline-flex items-center gap-1 text-figure hover:underline"
        >
          {t("page")}
          <ExternalLink aria-hidden className="size-3" />
        </a>
      </p>
    </>
  );
}

/** Which paragraphs, and where they go. */
function Choice({ found, ...props }: Props & { found: FoundSection }) {
  const t = useTranslations("editor.library");
  const { editable, section } = props;
  const blocks = found.doc.content ?? [];
  const [ticked, setTicked] = useState(() => firstChoice(found, section !== null && section.number !== ""));
  const { insert, busy } = useInsert(props);
  const chosen = blocks.map((_, index) => index).filter((index) => ticked.has(index));
  const tick = (index: number) => {
    const next = new Set(ticked);
    if (!next.delete(index)) next.add(index);
    setTicked(next);
  };
  const run = (way: Way) => insert(way, found.id, chosen);
  return (
    <>
      <div className="flex-1 px-4 py-3">
        {editable && (
          <label className="mb-2 flex items-center gap-2 text-[13px] text-ink-2">
            <input
              type="checkbox"
              className="accent-accent"
              checked={chosen.length === blocks.length}
              onChange={({ target }) => setTicked(new Set(target.checked ? blocks.keys() : []))}
            />
            {t("ticked", { n: chosen.length, all: blocks.length })}
          </label>
        )}
        <TickedText doc={found.doc} number={found.number} ticked={ticked} onTick={editable ? tick : null} />
      </div>
      {editable && (
        <div className="sticky bottom-0 flex flex-wrap gap-2 border-line border-t bg-surface px-4 py-3 [&>button]:flex-1">
          <Button variant="primary" disabled={busy || chosen.length === 0} onClick={() => run("caret")}>
            {t("insert")}
          </Button>
          <Button
            disabled={busy || chosen.length === 0 || section === null}
            title={section ? undefined : t("choose")}
            onClick={() => run("section")}
          >
            {t("replace")}
          </Button>
        </div>
      )}
    </>
  );
}

/** All, but a heading of its own only where the caret stands in no section that has one, or when text runs on in it. */
function firstChoice({ doc, heading }: FoundSection, inSection: boolean): Set<number> {
  const blocks = doc.content ?? [];
  const [first] = blocks;
  const words = (first?.content ?? []).map(({ text }) => text ?? "").join("");
  const runsOn = words.length > heading.length + 1;
  const leaves = inSection && first?.attrs?.style === "level1" && !runsOn;
  return new Set(leaves ? [...blocks.keys()].slice(1) : blocks.keys());
}
