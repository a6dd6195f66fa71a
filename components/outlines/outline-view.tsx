import { useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import { numberSections } from "#lib/document/numbering.ts";
import type { Item } from "./outline-items.ts";
import { useShownTitle } from "./use-shown-title.ts";

/** An outline to read: its title pattern and its sections with their numbers. */
export function OutlineView({ title, items }: { title: string; items: Item[] }) {
  const t = useTranslations("outlines.composer");
  const shownTitle = useShownTitle();
  const numbers = numberSections(items.map(({ heading }) => heading));
  return (
    <div className="max-w-3xl rounded-lg border border-line bg-surface">
      <p className="border-line border-b px-5 py-3">
        <span className="mr-3 text-ink-3">{t("title")}</span>
        {shownTitle(title)}
      </p>
      <ol aria-label={t("outline")} className="divide-y divide-line">
        {items.map(({ id, heading, archived }, index) => (
          <li key={id} className="flex items-center gap-3 px-5 py-2.5">
            <span className={heading === "" ? "text-ink-2" : ""}>
              {numbers[index]}
              {heading || t("opening")}
            </span>
            {archived && <Chip tone="warn">{t("archivedItem")}</Chip>}
          </li>
        ))}
      </ol>
    </div>
  );
}
