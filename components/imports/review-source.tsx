import { useTranslations } from "next-intl";

type Props = {
  source: string[];
  /** Into which block each line went. */
  owners: (number | null)[];
  current: number | null;
  onChoose: (key: number) => void;
};

/** The original, line by line; a click shows what became of a line. */
export function ReviewSource({ source, owners, current, onChoose }: Props) {
  const t = useTranslations("imports.page");
  return (
    <section
      aria-label={t("source")}
      className="min-h-0 overflow-auto border-line border-r bg-raised px-4 py-4"
    >
      <h2 className="mb-2 text-ink-3 text-xs">{t("source")}</h2>
      <ol>
        {source.map((line, index) => {
          const owner = owners[index] ?? null;
          if (line.trim() === "") return null;
          const shown = current !== null && owner === current;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the mouse; the text at the right has all by keyboard
            <li
              key={index}
              id={`line-${index}`}
              onClick={() => owner !== null && onChoose(owner)}
              className={`cursor-pointer whitespace-pre-wrap rounded px-2 py-1 text-[13px] text-ink-2 leading-relaxed ${shown ? "bg-carried-soft text-ink" : "hover:bg-line/40"}`}
            >
              {line}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
