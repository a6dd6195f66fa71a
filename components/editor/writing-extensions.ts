import type { Extensions } from "@tiptap/core";
import { Dropcursor } from "@tiptap/extensions/drop-cursor";
import { Gapcursor } from "@tiptap/extensions/gap-cursor";
import { documentExtensions } from "#lib/document/schema.ts";
import { BlankNavigation } from "./extensions/blank-navigation.ts";
import { Figures } from "./extensions/figures.ts";
import { Links } from "./extensions/links.ts";
import { ParagraphCommands } from "./extensions/paragraph-commands.ts";
import { SectionIds } from "./extensions/section-ids.ts";
import { Slots } from "./extensions/slots.ts";
import { TypedNumbers } from "./extensions/typed-numbers.ts";

/** What every editor of ours has: the schema, and the ways of writing in it. */
export const writingExtensions: Extensions = [
  ...documentExtensions,
  ParagraphCommands,
  TypedNumbers,
  BlankNavigation,
  Figures,
  SectionIds,
  Links,
  Slots,
  Dropcursor.configure({ color: "#b8322a", width: 2 }),
  Gapcursor,
];
