import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "./button.tsx";

type Props = { page: number; pages: number; total?: number; href: (page: number) => string };

/** How many there are, unless the page says it itself, and links to the page before and after; pages count from 1. */
export function Pagination({ page, pages, total, href }: Props) {
  const t = useTranslations("common.pagination");
  return (
    <nav aria-label={t("label")} className="mt-4 flex items-center gap-3 text-ink-2 text-sm">
      {total !== undefined && <span>{t("total", { n: total })}</span>}
      {pages > 1 && (
        <>
          <span className="ml-auto">{t("page", { page, pages })}</span>
          {page > 1 && (
            <Link className={buttonClass()} href={href(page - 1)}>
              {t("previous")}
            </Link>
          )}
          {page < pages && (
            <Link className={buttonClass()} href={href(page + 1)}>
              {t("next")}
            </Link>
          )}
        </>
      )}
    </nav>
  );
}
