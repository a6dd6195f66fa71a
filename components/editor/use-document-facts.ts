import type { Node } from "@tiptap/pm/model";
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
import { suggestedOf } from "#lib/document/suggestions/said.ts";
import { figureLookKey } from "./extensions/figures.ts";
import { slotValue } from "./extensions/slots.ts";

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
      const { doc, look, reads } = seen(editor);
      if (doc === gathered.doc && look === gathered.look && reads === gathered.reads) return;
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
  return { doc: state.doc, look: figureLookKey.getState(state), reads: reading(state) };
}

type Reading = (node: Node) => Node;

/** How a document reads without its suggestions: what knows them is loaded where there are some. */
function reading(state: Editor["state"]): Reading {
  return slotValue<{ reads: Reading }>(state, "suggestions")?.reads ?? asItIs;
}

const asItIs: Reading = (node) => node;
const isGoing = (block: Node) => suggestedOf(block)?.kind === "deletion";

/** The facts of the editor's document as it is now; what `useDocumentFacts` gave may be some seconds old. */
export function documentFacts(editor: Editor): DocumentFacts {
  const { doc } = editor.state;
  const reads = reading(editor.state);
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
        headings.push({
          key,
          from,
          first: index,
          after: section.after,
          number,
          text: headingText(reads(block)),
        });
      }
      from += block.nodeSize;
    }
    const headed = doc.child(section.first).attrs.style === "level1";
    const blocks = doc.children.slice(section.first, section.after);
    const undecided = blocks.reduce((count, block) => count + undecidedIn(block), 0);
    if (headed) section.heading = headingText(reads(doc.child(section.first)));
    const blanks = blocks.reduce(
      (count, block) => count + (isGoing(block) ? 0 : countBlanks(reads(block))),
      0,
    );
    return { ...section, blanks, headings, undecided, number: (headed && numbers[section.first]) || "" };
  });
  const read = reads(doc);
  const counts = {
    characters: countCharacters(read),
    blanks: countBlanks(read),
    undecided: countUndecided(read),
    openFigures: figureLookKey.getState(editor.state)?.countOpen(read) ?? 0,
  };
  return { sections, ...counts };
}
