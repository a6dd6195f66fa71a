import { startTransition, useEffect, useState } from "react";

/** Time (ms) after which a part that could not be fetched is tried again. */
const untilAgain = 10_000;

/**
 * Whether a part of the editor is here: fetched some time after the editor appeared, and without a network tried again
 * later. What is shown before its part is here would take the whole page down with it.
 * @param after time (ms) before it is fetched; null for never
 */
export function useFetched(fetchPart: () => Promise<unknown>, after: number | null): boolean {
  const [isHere, setHere] = useState(false);
  useEffect(() => {
    if (after === null || isHere) return;
    let timer: ReturnType<typeof setTimeout>;
    let left = false;
    const fetchIt = () => {
      fetchPart().then(
        () => !left && startTransition(() => setHere(true)),
        () => {
          if (!left) timer = setTimeout(fetchIt, untilAgain);
        },
      );
    };
    timer = setTimeout(fetchIt, after);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [fetchPart, after, isHere]);
  return isHere;
}
