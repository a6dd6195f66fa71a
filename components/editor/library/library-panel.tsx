"use client";

import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { LibraryList } from "./library-list.tsx";
import type { LibraryProps } from "./library-props.ts";
import { LibrarySection } from "./library-section.tsx";

/** Sections of other summaries, to be found, read and inserted into this one. */
export default function LibraryPanel(props: LibraryProps) {
  const [opened, setOpened] = useState<string | null>(null);
  const opener = useRef<Element | null>(null);
  const open = (id: string) => {
    opener.current = document.activeElement;
    setOpened(id);
  };
  const close = () => {
    flushSync(() => setOpened(null));
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  return (
    <>
      <div hidden={opened !== null}>
        <LibraryList {...props} shown={props.shown && opened === null} onOpen={open} />
      </div>
      {opened && <LibrarySection key={opened} id={opened} {...props} onClose={close} />}
    </>
  );
}
