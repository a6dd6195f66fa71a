import { holdsUnsaved } from "#components/editor/unsaved-count.ts";
import { forgetDrafts } from "#components/ui/kept-drafts.ts";

/**
 * Deletes this browser's copies of a person's documents when they sign out. A copy that still holds
 * changes which the server does not have stays, to be merged when they come back.
 */
export async function forgetCaches(userId: string): Promise<void> {
  forgetDrafts(userId);
  const databases = (await indexedDB.databases?.()) ?? [];
  for (const { name } of databases) {
    if (name?.startsWith(`chengwen:${userId}:`) && !holdsUnsaved(name)) {
      indexedDB.deleteDatabase(name);
    }
  }
}
