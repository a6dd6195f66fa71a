import { useEffect, useState, useSyncExternalStore } from "react";
import { schemaVersion } from "#lib/document/schema.ts";
import { LiveDocument, type LiveSnapshot } from "./live-document.ts";

/** An open summary and what is known about it; null until the browser has begun to open it. */
export type OpenedDocument = { live: LiveDocument; snapshot: LiveSnapshot };

/** Opens a summary for as long as the component is shown. */
export function useLiveDocument(
  summaryId: string,
  userId: string,
  epoch: string,
  mayEdit: boolean,
): OpenedDocument | null {
  const [live, setLive] = useState<LiveDocument | null>(null);

  useEffect(() => {
    const url = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/collab`;
    const opened = new LiveDocument({ summaryId, userId, url, epoch, schemaVersion, readOnly: !mayEdit });
    setLive(opened);
    return () => {
      setLive(null);
      opened.destroy();
    };
  }, [summaryId, userId, epoch, mayEdit]);

  const snapshot = useSyncExternalStore(
    live?.subscribe ?? subscribeToNothing,
    live?.snapshot ?? noSnapshot,
    noSnapshot,
  );
  return live && snapshot ? { live, snapshot } : null;
}

const subscribeToNothing = () => () => {};
const noSnapshot = () => null;
