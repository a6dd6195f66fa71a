"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";

/**
 * Asks before a page with unsaved changes is left, by a link, by the browser, or by a button that carries
 * `data-leaves`.
 * @param stays whether the form is still there at the address of a link, which is then followed without a question;
 *   the same function in every render
 */
export function useUnsavedGuard(unsaved: boolean, stays: (link: HTMLAnchorElement) => boolean = never): void {
  const t = useTranslations("common");
  const question = t("unsaved");
  useEffect(() => {
    if (!unsaved) return;
    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const beforeLeaving = (event: MouseEvent) => {
      const cause = event.target instanceof Element ? event.target.closest("a[href], [data-leaves]") : null;
      const elsewhere = cause instanceof HTMLAnchorElement && (cause.target || cause.download);
      const inPage = cause?.getAttribute("href")?.startsWith("#");
      if (cause instanceof HTMLAnchorElement && stays(cause)) return;
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
  }, [unsaved, question, stays]);
}

function never(): boolean {
  return false;
}
