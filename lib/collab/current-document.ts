import { TiptapTransformer } from "@hocuspocus/transformer";
import * as Y from "yjs";
import type { DocumentJson } from "../document/schema.ts";
import { collaboration } from "./collaboration.ts";
import { loadHistory } from "./queries.ts";

/**
 * The document of a summary as it is this moment: from memory while it is open, else from the
 * database with everything committed since it was last stored. The caller has checked the right to it.
 * @throws AppError `access.not-found`
 */
export async function currentDocument(summaryId: string): Promise<DocumentJson> {
  const open = collaboration().hocuspocus.documents.get(summaryId);
  if (open && !open.isLoading) return TiptapTransformer.fromYdoc(open, "default");
  const { state } = await loadHistory(summaryId);
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, state);
  return TiptapTransformer.fromYdoc(ydoc, "default");
}
