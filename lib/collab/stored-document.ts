import { TiptapTransformer } from "@hocuspocus/transformer";
import * as Y from "yjs";
import type { DocumentJson } from "../document/schema.ts";
import { loadHistory } from "./queries.ts";

/**
 * The document of a summary as it is in the database, with everything committed since it was last
 * stored. The caller has checked the right to it.
 * @throws AppError `access.not-found`
 */
export async function storedDocument(summaryId: string): Promise<DocumentJson> {
  const { state } = await loadHistory(summaryId);
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, state);
  return TiptapTransformer.fromYdoc(ydoc, "default");
}
