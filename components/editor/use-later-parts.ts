import { useEffect } from "react";

/** How long (ms) after the editor appeared its rarer parts are fetched. */
export const later = 8_000;

/** Rest (ms) between two parts. */
const pause = 100;

const parts = [
  () => import("./add-section-dialog.tsx"),
  () => import("./adopt-images.ts"),
  () => import("./blank-card.tsx"),
  () => import("./blank-dialog.tsx"),
  () => import("./carried-panel.tsx"),
  () => import("./comments/comments-panel.tsx"),
  () => import("./compare-dialog.tsx"),
  () => import("./export-dialog.tsx"),
  () => import("./extensions/move-blocks.ts"),
  () => import("./figures/figure-card.tsx"),
  () => import("./figures/figure-dialog.tsx"),
  () => import("./figures/figures-panel.tsx"),
  () => import("./find-bar.tsx"),
  () => import("#components/review/duty-dialog.tsx"),
  () => import("#components/review/review-dialog.tsx"),
  () => import("./library/library-panel.tsx"),
  () => import("./insert-images.ts"),
  () => import("./link-dialog.tsx"),
  () => import("./open-file-dialog.tsx"),
  () => import("./paste/paste-notice.ts"),
  () => import("./paste/read-paste.ts"),
  () => import("./proofread/findings-panel.tsx"),
  () => import("./sortable-outline.tsx"),
  () => import("#components/ui/notice.tsx"),
  () => import("./suggestions/suggestion-desk.tsx"),
  () => import("./suggestions/suggestions-panel.tsx"),
  () => import("./table-menu-items.tsx"),
];

/**
 * Fetches what is only opened by a click once the editor is at rest, so that it opens without a network too.
 * One part after the other, so that nobody who types waits for all of them.
 */
export function useLaterParts(): void {
  useEffect(() => {
    let left = false;
    const timer = setTimeout(async () => {
      for (const fetchPart of parts) {
        if (left) return;
        await fetchPart().catch(() => {});
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }, later);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, []);
}
