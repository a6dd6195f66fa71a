"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** How often (ms) a page that shows work in progress looks again. */
const interval = 1_500;

/** Loads the page's data again and again as long as there is something to wait for. */
export function RefreshWhile({ waiting }: { waiting: boolean }) {
  const router = useRouter();
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, interval);
    return () => clearInterval(timer);
  }, [waiting, router]);
  return null;
}
