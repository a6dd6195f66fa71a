import type { Node } from "@tiptap/pm/model";
import { suggestedOf } from "../../../document/suggestions/said.ts";
import type { Suggested, SuggestionKind } from "../../../document/suggestions/suggested.ts";
import type { Ink } from "./block-ink.ts";

/** What is suggested of text or an atom, in a block of which this is suggested as a whole. */
export function inkOfPiece(node: Node, whole: Ink): Ink {
  const own = (kind: SuggestionKind): Suggested | null => {
    const suggested = suggestedOf(node);
    if (suggested?.kind === kind) return suggested;
    const mark = node.marks.find(({ type }) => type.name === kind);
    return mark ? ({ ...mark.attrs, kind } as Suggested) : null;
  };
  return { comes: own("insertion") ?? whole.comes, goes: own("deletion") ?? whole.goes };
}
