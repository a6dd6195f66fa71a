"use client";

import { type ReactNode, useState } from "react";
import type { Failure } from "#lib/action.ts";
import { Button } from "./button.tsx";
import { downloadFile } from "./download-file.ts";
import { Notice } from "./notice.tsx";

/** Saves a file of one of our own routes, or says why there is none. */
export function DownloadButton({ href, children }: { href: string; children: ReactNode }) {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const download = async () => {
    setPending(true);
    setFailure(await downloadFile(href));
    setPending(false);
  };
  return (
    <>
      <Button disabled={pending} onClick={download}>
        {children}
      </Button>
      {failure && <Notice content={{ failure }} onClose={() => setFailure(null)} />}
    </>
  );
}
