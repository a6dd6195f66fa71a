import type { HocuspocusProvider } from "@hocuspocus/provider";
import { useEffect, useState } from "react";

/** Somebody who has the summary open. */
export type Present = { id: number; name: string; color: string };

/** Who has the summary open, oneself included, one entry per browser. */
export function usePresence(provider: HocuspocusProvider): Present[] {
  const [people, setPeople] = useState<Present[]>([]);

  useEffect(() => {
    const read = () => {
      const states = [...(provider.awareness?.getStates() ?? [])];
      const found = states.flatMap(([id, { user }]) =>
        user?.name ? [{ id, name: user.name, color: user.color }] : [],
      );
      setPeople((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
    };
    read();
    provider.awareness?.on("change", read);
    return () => provider.awareness?.off("change", read);
  }, [provider]);

  return people;
}
