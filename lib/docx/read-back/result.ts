import type { Node } from "@tiptap/pm/model";
import type { Suggestion } from "../../document/suggestions/list-suggestions.ts";
import type { By } from "../import/markup/marked-file.ts";
import type { Thread } from "../thread.ts";

/** What somebody changed in a file. */
export type ChangeKind =
  | "insertion"
  | "deletion"
  | "paragraph-break"
  | "joined-paragraphs"
  | "row"
  | "table"
  | "picture"
  | "format"
  | "comment"
  | "verdict";

/**
 * Why something has no place in the document: the words around it are not there (any more); the document cannot hold
 * it; it stands in a header, note or text box; it changes only the looks; its place is not certain. Or it is what the
 * reviewer decided of a suggestion, which is not for a file to decide.
 */
export type UnplacedReason =
  | "gone"
  | "not-possible"
  | "beside"
  | "looks"
  | "unknown-table"
  | "accepted"
  | "rejected";

/** Something of a file that has no place in the document. */
export type Unplaced = {
  kind: ChangeKind;
  reason: UnplacedReason;
  by: By;
  /** The words that come in or go, or what a comment says. */
  text: string;
  /** What stands around it in the file. */
  where: string;
};

/** A suggestion of the document that the reviewer accepted or rejected in the file. */
export type Settled = { id: string; name: string; verdict: "accept" | "reject"; text: string };

/** A thread of a file, in the document's terms. */
export type ReadThread = {
  thread: Thread;
  /** Whether the document has it already; then `thread.comments` are only the new answers. */
  known: boolean;
  /** On its words, on the paragraph where they stood, or nowhere: then it is on the title. */
  place: "exact" | "near" | "nowhere";
};

/** What a reviewed file gives. */
export type ReadBack = {
  /** The document with everything that has a place in it. */
  doc: Node;
  /** The suggestions that are new. */
  placed: Suggestion[];
  /** How many of `placed` nobody tracked. */
  untracked: number;
  /** How many suggestions of the document the file has as well. */
  known: number;
  settled: Settled[];
  unplaced: Unplaced[];
  threads: ReadThread[];
  /** Whether the file was exported from this summary; null when it does not say. */
  sameSummary: boolean | null;
};
