import { useEffect } from "react";

/** How long (ms) after the editor appeared its rarer parts are fetched. */
const later = 8_000;

/** Fetches what is only opened by a click once the editor is at rest, so that it opens without a network too. */
export function useLaterParts(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      const parts = [
        import("./add-section-dialog.tsx"),
        import("./blank-card.tsx"),
        import("./blank-dialog.tsx"),
        import("./find-bar.tsx"),
        import("./link-dialog.tsx"),
        import("./open-file-dialog.tsx"),
        import("./export-dialog.tsx"),
        import("./sortable-outline.tsx"),
        import("./adopt-images.ts"),
        import("./paste/read-paste.ts"),
      ];
      void Promise.allSettled(parts);
    }, later);
    return () => clearTimeout(timer);
  }, []);
}
