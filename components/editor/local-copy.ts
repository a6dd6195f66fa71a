import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";

/**
 * This browser's copy of a document in IndexedDB, loaded into `ydoc` and following it from then on.
 * @param onLost called when the browser refuses to write, e.g. because its room is used up
 * @returns null where the browser keeps nothing: a private window, a policy, no room
 */
export async function openLocalCopy(
  name: string,
  ydoc: Y.Doc,
  onLost: () => void,
): Promise<IndexeddbPersistence | null> {
  // Asked first, since the library has no way to say that it could not open its database.
  if (!(await isKept()) || ydoc.isDestroyed) return null;
  const copy = new IndexeddbPersistence(name, ydoc);
  await copy.whenSynced;
  copy.db?.addEventListener("abort", onLost);
  return copy;
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
