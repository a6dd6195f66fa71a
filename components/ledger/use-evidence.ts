"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { requestJson } from "#components/ui/request-json.ts";
import type { Failure } from "#lib/action.ts";
import type { EvidenceFile } from "#lib/ledger/evidence/queries.ts";

/** Files of a record on their way to the server. */
export type Sending = { done: number; all: number; name: string };

/** A file that was not taken, and why. */
export type RefusedFile = { name: string; failure: Failure };

/**
 * The files of a record as they are after what this person added and removed.
 * @param given those that the page came with
 */
export function useEvidence(recordId: string, given: EvidenceFile[]) {
  const [files, setFiles] = useState(given);
  const [sending, setSending] = useState<Sending | null>(null);
  const [refused, setRefused] = useState<RefusedFile[]>([]);
  const busy = useRef(false);
  const router = useRouter();

  /** Sends files one after the other; one that is refused does not stop those after it. */
  const add = async (chosen: readonly File[]) => {
    if (busy.current || chosen.length === 0) return;
    busy.current = true;
    setRefused([]);
    for (const [done, file] of chosen.entries()) {
      setSending({ done: done + 1, all: chosen.length, name: file.name });
      const url = `/api/records/${recordId}/files?name=${encodeURIComponent(file.name)}`;
      const result = await requestJson<EvidenceFile>(url, { method: "POST", body: file });
      if (result.ok) setFiles((before) => [...before, result.value]);
      else setRefused((before) => [...before, { name: file.name, failure: result.error }]);
    }
    setSending(null);
    busy.current = false;
    // What stands around it counts the files too.
    router.refresh();
  };

  const drop = (id: string) => setFiles((before) => before.filter((file) => file.id !== id));
  return { files, sending, refused, add, drop };
}
