"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { Notice, type NoticeContent } from "#components/ui/notice.tsx";

type Screen = {
  /** The ticked records of this page, in its order. */
  ticked: string[];
  /** Ticks a record or takes the tick away; with `range` all from the one ticked before. */
  tick: (id: string, on: boolean, range: boolean) => void;
  tickAll: (on: boolean) => void;
  /** Whether the form for new records stands open, and whether somebody just asked for it. */
  entering: "no" | "open" | "asked";
  enter: (entering: Screen["entering"]) => void;
  /** Tells something at the foot of the screen. */
  tell: (content: NoticeContent) => void;
};

const ScreenContext = createContext<Screen | null>(null);

/** What the parts of a ledger's page share: which records are ticked, and what was just done. */
export function useLedgerScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (!screen) throw new Error("outside of LedgerScreen");
  return screen;
}

type Props = {
  /** The records of the page that can be ticked. */
  ids: string[];
  /** Whether the form for new records stands open from the start. */
  open: boolean;
  children: ReactNode;
};

/** Holds what the parts of a ledger's page share. */
export function LedgerScreen({ ids, open, children }: Props) {
  const [entering, enter] = useState<Screen["entering"]>(open ? "open" : "no");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [notice, setNotice] = useState<{ content: NoticeContent; number: number } | null>(null);
  const before = useRef<string | null>(null);

  const tick = useCallback(
    (id: string, on: boolean, range: boolean) => {
      const [from, to] = [ids.indexOf(before.current ?? id), ids.indexOf(id)].toSorted((a, b) => a - b);
      const meant = range && from! >= 0 ? ids.slice(from, to! + 1) : [id];
      before.current = id;
      setChosen((now) => {
        const next = new Set(now);
        for (const each of meant) on ? next.add(each) : next.delete(each);
        return next;
      });
    },
    [ids],
  );
  const tickAll = useCallback((on: boolean) => setChosen(new Set(on ? ids : [])), [ids]);
  const tell = useCallback(
    (content: NoticeContent) => setNotice((last) => ({ content, number: (last?.number ?? 0) + 1 })),
    [],
  );
  const screen = useMemo(
    () => ({ ticked: ids.filter((id) => chosen.has(id)), tick, tickAll, entering, enter, tell }),
    [ids, chosen, tick, tickAll, entering, tell],
  );
  return (
    <ScreenContext value={screen}>
      {children}
      {notice && <Notice key={notice.number} content={notice.content} onClose={() => setNotice(null)} />}
    </ScreenContext>
  );
}
