import { ChevronDown, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";

type Props = { count: number; open: boolean; onToggle: () => void };

/** The row that stands for unchanged ones, and opens and closes them. */
export function FoldedRows({ count, open, onToggle }: Props) {
  const t = useTranslations("editor.compare");
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <tr>
      <td colSpan={2} className="border-line border-b bg-raised p-0">
        <button
          type="button"
          aria-expanded={open}
          onClick={onToggle}
          className="flex w-full items-center justify-center gap-1 px-4 py-1.5 text-ink-2 text-xs hover:text-ink"
        >
          <Chevron aria-hidden className="size-3.5" />
          {t("same", { n: count })}
        </button>
      </td>
    </tr>
  );
}
