import { useSyncExternalStore } from "react";

/** Below this width (CSS pixels) a sheet of paper would be too small to read. */
const query = "(max-width: 767px)";

/** Whether the window is too narrow for sheets of paper. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => false,
  );
}

function subscribe(changed: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener("change", changed);
  return () => list.removeEventListener("change", changed);
}
