import type { Extensions } from "@tiptap/core";
import { UndoRedo } from "@tiptap/extensions/undo-redo";
import { writingExtensions } from "./writing-extensions.ts";

/** The editor of a template's skeleton: one person, no pages. */
export const templateExtensions: Extensions = [...writingExtensions, UndoRedo];
