import Link from "next/link";
import { useTranslations } from "next-intl";

/** The mark and the name; it leads home. */
export function Brand() {
  const t = useTranslations("common");
  return (
    <Link href="/" className="flex items-center gap-2.5 rounded-md">
      <span
        aria-hidden
        className="size-7 rounded-[5px] bg-accent text-center font-semibold font-title text-[17px] text-accent-ink leading-7"
      >
        成
      </span>
      <span className="font-semibold text-[16px]">{t("product")}</span>
    </Link>
  );
}
