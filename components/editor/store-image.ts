import { requestJson } from "#components/ui/request-json.ts";
import type { Failure } from "#lib/action.ts";

/** Where pictures of an editor go, and whom to tell when one cannot. */
export type ImageTarget = {
  summaryId: string;
  /** Largest file, in megabytes. */
  limit: number;
  onFailure: (failure: Failure) => void;
};

type Stored = { id: string; width: number; height: number };

/** Stores a picture of a summary. */
export async function storeImage(target: ImageTarget, file: Blob) {
  if (file.size > target.limit * 1024 * 1024) {
    const failure: Failure = { code: "image.too-big", values: { limit: target.limit } };
    return { ok: false as const, error: failure };
  }
  return requestJson<Stored>(`/api/summaries/${target.summaryId}/images`, { method: "POST", body: file });
}
