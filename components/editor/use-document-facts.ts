import type { Editor } from "@tiptap/react";
import { startTransition, useEffect, useState } from "react";
import { countUndecided, undecidedIn } from "#lib/document/carried.ts";
import { numberParagraphs } from "#lib/document/numbering.ts";
import {
  countBlanks,
  countCharacters,
  type DocumentSection,
  headingText,
  sectionsOf,
} from "#lib/document/sections.ts";
import { figureLookKey } from "./extensions/figures.ts";

/** A level-2 heading in the outline, with the run of blocks that it heads. */
export type SubHeading = {
  key: string;
  from: number;
  first: number;
  after: number;
  number: string;
  text: string;
};

/** A section in the outline, with what its line shows. */
export type OutlineSection = DocumentSection & { number: string; headings: SubHeading[]; undecided: number };

/** What the outline, the panel and the foot line show about a document. */
export type DocumentFacts = {
  sections: OutlineSection[];
  characters: number;
  blanks: number;
  undecided: number;
  /** How many figures wait for a person, as far as the records have been asked. */
  openFigures: number;
};

/** Pause (ms) after the last change, and the longest wait, before the facts are gathered anew. */
const pause = 200;
const longestWait = 3_000;

/** The facts of the editor's document, a moment after each change. */
export function useDocumentFacts(editor: Editor): DocumentFacts {
  const [facts, setFacts] = useState(() => documentFacts(editor));

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waitingSince = 0;
    let gathered = seen(editor);
    const renew = () => {
      timer = undefined;
      if (editor.isDestroyed) return;
      gathered = seen(editor);
      // Drawn in small steps between which the browser takes keys: typing never waits for the outline.
      startTransition(() => setFacts(documentFacts(editor)));
    };
    const changed = () => {
      const { doc, look } = seen(editor);
      if (doc === gathered.doc && look === gathered.look) return;
      const now = performance.now();
      if (timer) clearTimeout(timer);
      else waitingSince = now;
      timer = setTimeout(renew, Math.max(0, Math.min(pause, waitingSince + longestWait - now)));
    };
    setFacts(documentFacts(editor));
    editor.on("transaction", changed);
    return () => {
      clearTimeout(timer);
      editor.off("transaction", changed);
    };
  }, [editor]);

  return facts;
}

/** What the facts are gathered from. */
function seen({ state }: Editor) {
  return { doc: state.doc, look: figureLookKey.getState(state) };
}

/** The facts of the editor's document as it is now; what `useDocumentFacts` gave may be some seconds old. */
export function documentFacts(editor: Editor): DocumentFacts {
  const { doc } = editor.state;
  const numbers = numberParagraphs(doc.children.map((block) => block.attrs.style ?? "body"));
  const sections = sectionsOf(doc).map((section) => {
    const headings: SubHeading[] = [];
    for (let index = section.first, from = section.from; index < section.after; index++) {
      const block = doc.child(index);
      if (block.attrs.style === "level2") {
        const previous = headings.at(-1);
        if (previous) previous.after = index;
        const number = numbers[index] ?? "";
        const key = `${section.key}/${headings.length}`;
        headings.push({ key, from, first: index, after: section.after, number, text: headingText(block) });
      }
      from += block.nodeSize;
    }
    const headed = doc.child(section.first).attrs.style === "level1";
    const blocks = doc.children.slice(section.first, section.after);
    const undecided = blocks.reduce((count, block) => count + undecidedIn(block), 0);
    return { ...section, headings, undecided, number: (headed && numbers[section.first]) || "" };
  });
  const counts = {
    characters: countCharacters(doc),
    blanks: countBlanks(doc),
    undecided: countUndecided(doc),
    openFigures: figureLookKey.getState(editor.state)?.countOpen(doc) ?? 0,
  };
  return { sections, ...counts };
}
