"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { Failure } from "#lib/action.ts";

/** Fetches the record anew once a change was refused because somebody else had changed it. */
export function useFreshRecord(failure: Failure | null): void {
  const router = useRouter();
  useEffect(() => {
    if (failure?.code === "record.changed") router.refresh();
  }, [failure, router]);
}
