import { useState } from "react";

const kept = new Map<string, unknown>();

/**
 * State of a form that outlives its window: who leaves it to look at the text finds there again what was typed. It is
 * gone with the page.
 * @param name another one for another round: a new round begins with an empty form
 */
export function useKept<Value>(name: string, first: () => Value): [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => (kept.has(name) ? (kept.get(name) as Value) : first()));
  const change = (value: Value) => {
    kept.set(name, value);
    setValue(value);
  };
  return [value, change];
}
