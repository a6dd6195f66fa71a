import { useCallback, useState } from "react";

const name = "chengwen:panel";

/**
 * Which panel is open, by its key, null for none; this browser remembers it.
 * @param first which one is to be open at first; gets what is remembered, undefined for nothing
 */
export function useChosenPanel<Key extends string>(
  first: (remembered: string | null | undefined) => Key | null,
): [Key | null, (key: Key | null) => void] {
  const [chosen, setChosen] = useState(() => first(remembered()));
  const choose = useCallback((key: Key | null) => {
    setChosen(key);
    try {
      localStorage.setItem(name, key ?? "");
    } catch {
      // Without storage it is as at first the next time.
    }
  }, []);
  return [chosen, choose];
}

function remembered(): string | null | undefined {
  try {
    const stored = localStorage.getItem(name);
    return stored === null ? undefined : stored || null;
  } catch {
    return undefined;
  }
}
