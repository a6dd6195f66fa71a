import { useTranslations } from "next-intl";
import type { Warning } from "#lib/document/structure/warning.ts";

type Props = { aside: string[]; warnings: Warning[] };

/** What a file's reader set aside, word for word, and what it noticed. */
export function ReadingRemarks({ aside, warnings }: Props) {
  const t = useTranslations("files");
  if (aside.length === 0 && warnings.length === 0) return null;
  return (
    <div className="mt-3 max-h-48 space-y-1 overflow-auto text-ink-2 leading-relaxed">
      {aside.length > 0 && (
        <details>
          <summary className="cursor-pointer">{t("aside", { n: aside.length })}</summary>
          <ul className="mt-1 list-disc space-y-1 pl-5">
            {aside.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      {warnings.length > 0 && (
        <details>
          <summary className="cursor-pointer">{t("remarks", { n: warnings.length })}</summary>
          <ul className="mt-1 list-disc space-y-1 pl-5">
            {warnings.map(({ code, values }, index) => (
              <li key={index}>{t(`warnings.${code}`, values)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
