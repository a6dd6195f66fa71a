"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";

/**
 * Asks before a page with unsaved changes is left, by a link, by the browser, or by a button that carries
 * `data-leaves`. With `samePage`, links to the page that one is on are followed without a question: what they change
 * is what is shown beside the form.
 */
export function useUnsavedGuard(unsaved: boolean, { samePage = false } = {}): void {
  const t = useTranslations("common");
  const question = t("unsaved");
  useEffect(() => {
    if (!unsaved) return;
    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const beforeLeaving = (event: MouseEvent) => {
      const cause = event.target instanceof Element ? event.target.closest("a[href], [data-leaves]") : null;
      const elsewhere = cause instanceof HTMLAnchorElement && (cause.target || cause.download);
      const stays = samePage && cause instanceof HTMLAnchorElement && isHere(cause);
      const inPage = stays || cause?.getAttribute("href")?.startsWith("#");
      if (!cause || elsewhere || inPage || event.ctrlKey || event.metaKey) return;
      if (window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("beforeunload", beforeUnload);
    document.addEventListener("click", beforeLeaving, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", beforeUnload);
      document.removeEventListener("click", beforeLeaving, { capture: true });
    };
  }, [unsaved, question, samePage]);
}

function isHere({ origin, pathname }: HTMLAnchorElement): boolean {
  return origin === location.origin && pathname === location.pathname;
}
