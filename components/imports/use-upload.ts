"use client";

import { useRef, useState } from "react";
import type { Failure } from "#lib/action.ts";
import { createImport } from "#lib/imports/actions.ts";
import { newUuid } from "#lib/uuid.ts";

/** What a page can read a text from; anything else in a folder is passed over. */
const readable = /\.(docx?|docm|dotx|wps|odt|rtf|txt|text|md|html?|zip)$/i;

/** How many files are on their way at the same time. */
const atOnce = 3;

/** Files on their way to the server. */
export type Upload = {
  done: number;
  all: number;
  name: string;
  refused: { name: string; failure: Failure }[];
};

/**
 * Sends files into a new import, a few at a time; one that is refused does not stop the others.
 * @param onDone gets the id of the import, also when it was cancelled half-way
 */
export function useUpload(onDone: (importId: string) => void) {
  const [upload, setUpload] = useState<Upload | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const cancelled = useRef(false);
  const busy = useRef(false);

  const start = async (files: readonly File[]) => {
    const wanted = files.filter(
      ({ name }) => readable.test(name) && !name.startsWith("~$") && !name.startsWith("."),
    );
    if (busy.current) return;
    if (wanted.length === 0) return setFailure({ code: "import.no-files", values: {} });
    busy.current = true;
    cancelled.current = false;
    setFailure(null);
    setUpload({ done: 0, all: wanted.length, name: wanted[0]!.name, refused: [] });
    const created = await createImport({ requestId: newUuid() }).catch(() => null);
    if (created?.ok) {
      const refused = await sendAll(created.value.id, wanted);
      if (refused.length < wanted.length) onDone(created.value.id);
      else setFailure(refused[0]!.failure);
    } else setFailure(created?.error ?? { code: "system.offline", values: {} });
    busy.current = false;
    setUpload(null);
  };

  const sendAll = async (importId: string, files: readonly File[]) => {
    const waiting = [...files];
    const refused: Upload["refused"] = [];
    let done = 0;
    const sender = async () => {
      for (let file = waiting.shift(); file && !cancelled.current; file = waiting.shift()) {
        const { name } = file;
        setUpload({ done, all: files.length, name, refused: [...refused] });
        const failed = await send(importId, file);
        if (failed) refused.push({ name, failure: failed });
        done += 1;
        setUpload({ done, all: files.length, name, refused: [...refused] });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, sender));
    return refused;
  };

  const cancel = () => {
    cancelled.current = true;
  };
  return { upload, failure, start, cancel };
}

async function send(importId: string, file: File): Promise<Failure | null> {
  const path = file.webkitRelativePath || file.name;
  const headers = { "x-file-name": encodeURIComponent(path) };
  const request = { method: "POST", headers, body: file };
  const response = await fetch(`/api/imports/${importId}/files`, request).catch(() => null);
  if (response?.ok) return null;
  const body: unknown = await response?.json().catch(() => null);
  return (body as Failure | null) ?? { code: "system.offline", values: {} };
}
