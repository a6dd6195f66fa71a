import * as Y from "yjs";
import { collaboration } from "./collaboration.ts";
import { loadHistory } from "./queries.ts";

/**
 * Lets nobody change a summary while something is decided about its text. Changes that arrive meanwhile wait, and are
 * taken or refused as the outcome has it. What another server committed is part of that text, and shown to everybody.
 */
export async function holdStill<T>(summaryId: string, decide: () => Promise<T>): Promise<T> {
  const { hocuspocus, open } = collaboration();
  const document = hocuspocus.documents.get(summaryId);
  const entry = document && open.get(document);
  if (!entry) return decide();
  const before = entry.held;
  let release = () => {};
  entry.held = new Promise((resolve) => {
    release = resolve;
  });
  await before;
  try {
    await entry.journal.flush();
    Y.applyUpdate(document, (await loadHistory(summaryId)).state);
    return await decide();
  } finally {
    entry.stage = await loadHistory(summaryId).then(
      ({ stage }) => stage,
      () => entry.stage,
    );
    if (entry.stage !== "review") {
      entry.guard?.destroy();
      entry.guard = null;
    }
    release();
  }
}
