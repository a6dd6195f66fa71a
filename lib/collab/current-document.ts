import { TiptapTransformer } from "@hocuspocus/transformer";
import type { DocumentJson } from "../document/schema.ts";
import { collaboration } from "./collaboration.ts";
import { storedDocument } from "./stored-document.ts";

/**
 * The document of a summary as it is this moment: from memory while it is open, else from the
 * database. The caller has checked the right to it.
 * @throws AppError `access.not-found`
 */
export async function currentDocument(summaryId: string): Promise<DocumentJson> {
  const open = collaboration().hocuspocus.documents.get(summaryId);
  if (open && !open.isLoading) return TiptapTransformer.fromYdoc(open, "default");
  return storedDocument(summaryId);
}
