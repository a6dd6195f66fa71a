"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";

/** Asks before a page with unsaved changes is left, by a link of the page or by the browser. */
export function useUnsavedGuard(unsaved: boolean): void {
  const t = useTranslations("common");
  const question = t("unsaved");
  useEffect(() => {
    if (!unsaved) return;
    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const beforeLink = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      const away = link instanceof HTMLAnchorElement && !link.target && !link.download;
      const inPage = link?.getAttribute("href")?.startsWith("#");
      if (!away || inPage || event.ctrlKey || event.metaKey || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("beforeunload", beforeUnload);
    document.addEventListener("click", beforeLink, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", beforeUnload);
      document.removeEventListener("click", beforeLink, { capture: true });
    };
  }, [unsaved, question]);
}
