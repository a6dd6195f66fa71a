import { type Extensions, getSchema, type JSONContent } from "@tiptap/core";
import Bold from "@tiptap/extension-bold";
import Document from "@tiptap/extension-document";
import HardBreak from "@tiptap/extension-hard-break";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import Text from "@tiptap/extension-text";
import { Node, type Schema } from "@tiptap/pm/model";
import { AppError } from "../errors.ts";
import { Blank } from "./blank.ts";
import { CarriedOver } from "./carried-over.ts";
import { Comment } from "./comment.ts";
import { Figure } from "./figure.ts";
import { Image } from "./image.ts";
import { Lead } from "./lead.ts";
import { Link } from "./link.ts";
import { Paragraph } from "./paragraph.ts";
import { Deletion } from "./suggestions/deletion.ts";
import { Insertion } from "./suggestions/insertion.ts";
import { suggestedAttribute } from "./suggestions/suggested.ts";

/**
 * Rises whenever a node, mark or attribute is added or changes its meaning. A browser that still runs
 * an older number may not write: it would delete what it does not know (y-prosemirror issue 39).
 */
export const schemaVersion = 5;

const cell = { content: "paragraph+" };

/** Adds to a node of a library that it may be suggested as a whole. */
const suggestable = {
  addAttributes(this: { parent?: (() => object) | undefined }) {
    return { ...this.parent?.(), ...suggestedAttribute };
  },
};

/** The one schema, for the editor, collaboration, import, checks and export alike. */
export const documentExtensions: Extensions = [
  Document.extend({ content: "block+" }),
  Paragraph,
  Text,
  HardBreak.extend(suggestable),
  Blank,
  Figure,
  Image,
  Table.extend(suggestable).configure({ resizable: true }),
  TableRow.extend(suggestable),
  TableHeader.extend(cell),
  TableCell.extend(cell),
  Lead,
  Bold,
  Link,
  CarriedOver,
  Comment,
  Insertion,
  Deletion,
];

/** The ProseMirror schema of `documentExtensions`. */
export const documentSchema: Schema = getSchema(documentExtensions);

/** A document as JSON: `{ type: "doc", content: […] }`. */
export type DocumentJson = JSONContent;

/**
 * Checks JSON against the schema.
 * @throws AppError `document.invalid` when a node, mark or attribute is unknown or out of place
 */
export function parseDocument(json: unknown): Node {
  try {
    const node = Node.fromJSON(documentSchema, json);
    node.check();
    return node;
  } catch (error) {
    throw new AppError("document.invalid", { reason: error instanceof Error ? error.message : "" });
  }
}
