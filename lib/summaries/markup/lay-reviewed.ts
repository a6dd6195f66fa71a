import type { Node } from "@tiptap/pm/model";
import { settle } from "../../document/suggestions/settle.ts";
import type { MarkedFile } from "../../docx/import/markup/marked-file.ts";
import { readBack } from "../../docx/read-back/read-back.ts";
import type { ReadBack, Settled, Unplaced } from "../../docx/read-back/result.ts";
import type { Thread } from "../../docx/thread.ts";
import { newUuid } from "../../uuid.ts";

/** A reviewed file laid upon a document. */
export type LaidFile = ReadBack;

/** Who suggests what somebody changed in a Word file without tracking it: its author is not known. */
const untrackedName = "未留痕的修改";

/** How a file is laid upon a document. */
export type LayOptions = {
  /** Id of the summary. */
  summary: string;
  /** Whether with what nobody tracked. */
  untracked: boolean;
  /** The time of what bears none, in ms. */
  now: number;
  /** The document as it was exported, where a version keeps it. */
  exported: Node | null;
};

/**
 * Lays a reviewed file upon the document of a summary.
 */
export function layReviewed(
  file: MarkedFile,
  doc: Node,
  threads: readonly Thread[],
  { summary, untracked, now, exported }: LayOptions,
): LaidFile {
  const by = untracked ? { name: untrackedName, at: now } : null;
  return readBack(file, doc, threads, { newId: newUuid, summary, untracked: by, now, exported });
}

/** What the reviewer decided of a suggestion, to stand in the list of what is left to do. */
export function asRemainder({ name, verdict, text }: Settled): Unplaced {
  const reason = verdict === "accept" ? "accepted" : "rejected";
  return { kind: "verdict", reason, by: { name, at: 0 }, text, where: "" };
}

/** The same with what the reviewer decided of the document's suggestions done. */
export function withVerdicts(laid: LaidFile): LaidFile {
  const ids = (verdict: Settled["verdict"]) =>
    new Set(laid.settled.filter((each) => each.verdict === verdict).map(({ id }) => id));
  const [accepted, rejected] = [ids("accept"), ids("reject")];
  const left = settle(laid.doc, "accept", (id) => accepted.has(id));
  return { ...laid, doc: settle(left, "reject", (id) => rejected.has(id)), settled: [] };
}
