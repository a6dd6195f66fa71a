import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";

/** This browser's copy of a document. */
export type LocalCopy = {
  /** Resolves when every change made so far is in the copy. */
  written: () => Promise<void>;
  /** Deletes the copy; it does not follow any more. */
  clear: () => Promise<void>;
};

/**
 * Opens this browser's copy of a document in IndexedDB, loads it into `ydoc`, and lets it follow from then on.
 * @param onLost called when the browser refuses to write, e.g. because its room is used up
 * @returns null where the browser keeps nothing: a private window, a policy, no room
 */
export async function openLocalCopy(
  name: string,
  ydoc: Y.Doc,
  onLost: () => void,
): Promise<LocalCopy | null> {
  // Asked first, since the library has no way to say that it could not open its database.
  if (!(await isKept()) || ydoc.isDestroyed) return null;
  const copy = new IndexeddbPersistence(name, ydoc);
  await copy.whenSynced;
  copy.db?.addEventListener("abort", onLost);
  return { written: () => written(copy), clear: () => copy.clearData() };
}

/** A transaction on the store of changes begins when all before it have ended; the next turn comes after the write. */
function written(copy: IndexeddbPersistence): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      if (!copy.db || copy.doc.isDestroyed) return;
      copy.db.transaction("updates").oncomplete = () => resolve();
    });
  });
}

function isKept(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open("chengwen");
      request.onsuccess = () => {
        request.result.close();
        resolve(true);
      };
      request.onerror = () => resolve(false);
    } catch {
      resolve(false);
    }
  });
}
