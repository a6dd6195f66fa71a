import type { HocuspocusProvider } from "@hocuspocus/provider";
import { useEffect, useState } from "react";
import { type Present, presentPeople } from "./present-people.ts";

/** Who has the summary open, oneself included. */
export function usePresence(provider: HocuspocusProvider): Present[] {
  const [people, setPeople] = useState<Present[]>([]);

  useEffect(() => {
    const read = () => {
      const found = presentPeople(provider.awareness?.getStates().values() ?? []);
      setPeople((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
    };
    read();
    provider.awareness?.on("change", read);
    return () => provider.awareness?.off("change", read);
  }, [provider]);

  return people;
}
