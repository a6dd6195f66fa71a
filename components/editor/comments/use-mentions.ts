import { type KeyboardEvent, type RefObject, useState } from "react";
import type { Reader } from "#lib/summaries/comments/queries.ts";
import { useAnswer } from "../use-answer.ts";
import { mentionAt, type TypedMention, withMention } from "./mention-at.ts";

/** Rest (ms) in typing a name before the server is asked. */
const pause = 120;

type Given = {
  summaryId: string;
  field: RefObject<HTMLTextAreaElement | null>;
  /** Gets the text with the name in it, and where the caret goes. */
  onMention: (next: { text: string; caret: number }, reader: Reader) => void;
};

/** The names that are offered while somebody types one after `@`, and the keys that choose among them. */
export function useMentions({ summaryId, field, onMention }: Given) {
  const [typed, setTyped] = useState<TypedMention | null>(null);
  const [current, setCurrent] = useState(0);
  const url = typed && `/api/summaries/${summaryId}/readers?text=${encodeURIComponent(typed.words)}`;
  const { value } = useAnswer<Reader[]>(url, pause);
  const readers = (typed && value) || [];

  const look = () => {
    const { value: text, selectionStart, selectionEnd } = field.current!;
    setTyped(selectionStart === selectionEnd ? mentionAt(text, selectionStart) : null);
    setCurrent(0);
  };
  const choose = (reader: Reader) => {
    const element = field.current;
    if (!typed || !element) return;
    onMention(withMention(element.value, element.selectionStart, typed, reader.name), reader);
    setTyped(null);
  };
  /** Says whether the key was for the list. */
  const press = (event: KeyboardEvent): boolean => {
    const reader = readers[current];
    if (!reader) return false;
    if (event.key === "ArrowDown") setCurrent((current + 1) % readers.length);
    else if (event.key === "ArrowUp") setCurrent((current + readers.length - 1) % readers.length);
    else if (event.key === "Enter" || event.key === "Tab") choose(reader);
    else if (event.key === "Escape") setTyped(null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { readers, current, look, choose, press, close: () => setTyped(null) };
}
