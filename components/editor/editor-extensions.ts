import type { Extensions } from "@tiptap/core";
import Collaboration from "@tiptap/extension-collaboration";
import CollaborationCaret from "@tiptap/extension-collaboration-caret";
import { Dropcursor, Gapcursor, UndoRedo } from "@tiptap/extensions";
import { documentExtensions } from "#lib/document/schema.ts";
import { BlankNavigation } from "./extensions/blank-navigation.ts";
import { Find } from "./extensions/find.ts";
import { Pagination } from "./extensions/pagination.ts";
import { ParagraphCommands } from "./extensions/paragraph-commands.ts";
import { SectionIds } from "./extensions/section-ids.ts";
import { TypedNumbers } from "./extensions/typed-numbers.ts";
import type { LiveDocument } from "./live-document.ts";

const writing: Extensions = [
  ...documentExtensions,
  ParagraphCommands,
  TypedNumbers,
  BlankNavigation,
  SectionIds,
  Find,
  Dropcursor.configure({ color: "#b8322a", width: 2 }),
  Gapcursor,
];

/** The editor of a summary: shared, and divided into pages. */
export function liveExtensions(live: LiveDocument, user: { name: string; color: string }): Extensions {
  return [
    ...writing,
    Collaboration.configure({ document: live.ydoc }),
    CollaborationCaret.configure({ provider: live.provider, user }),
    Pagination,
  ];
}

/** The editor of a template's skeleton: one person, no pages. */
export const templateExtensions: Extensions = [...writing, UndoRedo];
