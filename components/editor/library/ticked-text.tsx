import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { rendered } from "#components/sections/rendered.tsx";
import { counters } from "#components/sections/section-text.tsx";
import { documentSchema } from "#lib/document/schema.ts";
import type { FoundSection } from "#lib/sections/reuse/queries.ts";

type Props = Pick<FoundSection, "doc" | "number"> & {
  ticked: ReadonlySet<number>;
  /** Null where nothing can be chosen. */
  onTick: ((index: number) => void) | null;
};

/** The text of a section, each paragraph with a box to choose it. */
export function TickedText({ doc, number, ticked, onTick }: Props) {
  const t = useTranslations("editor.library");
  const blocks = useMemo(() => documentSchema.nodeFromJSON(doc).children, [doc]);
  return (
    <div className="excerpt">
      <div className="document" style={{ counterReset: counters(number) }}>
        {blocks.map((block, index) => (
          <div key={index} className={`flex ${onTick && !ticked.has(index) ? "text-ink-3" : ""}`}>
            {onTick && (
              <label className="-ml-1 shrink-0 cursor-pointer py-1 pr-2 pl-1">
                <span className="sr-only">{t("take", { words: block.textContent.slice(0, 20) })}</span>
                <input
                  type="checkbox"
                  className="accent-accent"
                  checked={ticked.has(index)}
                  onChange={() => onTick(index)}
                />
              </label>
            )}
            <div className="min-w-0 flex-1 py-0.5">{rendered(block)}</div>
          </div>
        ))}
      </div>
    </div>
  );
}
