import { useTranslations } from "next-intl";
import type { ChangeSize } from "#lib/document/compare/change-size.ts";

const parts = ["added", "removed", "moved", "cells", "styles", "images"] as const;

/** How much changed, in a line. */
export function ChangeSummary({ size }: { size: ChangeSize }) {
  const t = useTranslations("versions.compare");
  const told = parts.filter((part) => size[part] > 0).map((part) => t(`size.${part}`, { n: size[part] }));
  const summary = told.length > 0 ? told.join(t("size.and")) : t("none");
  return (
    <p title={summary} className="min-w-0 truncate">
      {summary}
    </p>
  );
}
