import type { Extensions } from "@tiptap/core";
import Collaboration from "@tiptap/extension-collaboration";
import CollaborationCaret from "@tiptap/extension-collaboration-caret";
import { CaretFirst } from "./extensions/caret-first.ts";
import { CarriedWords } from "./extensions/carried-words.ts";
import { Pagination } from "./extensions/pagination.ts";
import type { LiveDocument } from "./live-document.ts";
import type { Present } from "./present-people.ts";
import { writingExtensions } from "./writing-extensions.ts";

/** The editor of a summary: shared, and divided into pages. */
export function liveExtensions(live: LiveDocument, user: Present): Extensions {
  return [
    ...writingExtensions,
    CaretFirst.configure({ provider: live.provider }),
    Collaboration.configure({ document: live.ydoc }),
    CollaborationCaret.configure({ provider: live.provider, user }),
    CarriedWords,
    Pagination,
  ];
}
