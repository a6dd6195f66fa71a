import type { Node } from "@tiptap/pm/model";
import type { Differences } from "./differences.ts";
import type { DocEntry, FileEntry, Whole } from "./line.ts";
import type { Placing } from "./placing.ts";

/** A node with paragraphs in it, where its content begins, and what is known of all of it. */
export type Container = {
  node: Node;
  start: number;
  /** What is suggested of all of it: of the row in which it stands. */
  around: Whole | null;
  /** Whether nothing in the document changed since the export. */
  sameDocument: boolean;
  /** Who answers for differences; null where each paragraph says so itself. */
  differences: Differences | null;
  /** What stood there at the export, by its place; null when that is not known. */
  exported: ReadonlyMap<number, DocEntry> | null;
};

/** Lays what stands in a file, or in a cell of it, upon the document or a cell of it. */
export type PlaceEntries = (file: readonly FileEntry[], container: Container, placing: Placing) => void;
