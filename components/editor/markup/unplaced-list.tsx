import { useTranslations } from "next-intl";
import type { Unplaced } from "#lib/docx/read-back/result.ts";

/** What of a reviewed file has no place in the summary, and why. */
export function UnplacedList({ unplaced }: { unplaced: Unplaced[] }) {
  const t = useTranslations("markup");
  return (
    <ul className="max-h-56 divide-y divide-line overflow-auto rounded-md border border-line bg-raised">
      {unplaced.map(({ kind, reason, by, text, where }, index) => (
        <li key={index} className="px-3 py-2 leading-relaxed">
          <p className="text-ink-2 text-xs">
            {t(`kinds.${kind}`)} · {by.name || t("noName")} · {t(`reasons.${reason}`)}
          </p>
          {text.trim() && <p className="line-clamp-4 whitespace-pre-wrap break-words">{text}</p>}
          {where && where !== text && <p className="truncate text-ink-3 text-xs">{t("where", { where })}</p>}
        </li>
      ))}
    </ul>
  );
}
