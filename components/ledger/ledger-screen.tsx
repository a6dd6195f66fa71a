"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { Notice, type NoticeContent } from "#components/ui/notice.tsx";

type Screen = {
  /** The ticked records of this page, in its order. */
  ticked: string[];
  /** Ticks a record or takes the tick away; with `range` all from the one ticked before. */
  tick: (id: string, on: boolean, range: boolean) => void;
  tickAll: (on: boolean) => void;
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

/** Holds what the parts of a ledger's page share; `ids` are the records of the page that can be ticked. */
export function LedgerScreen({ ids, children }: { ids: string[]; children: ReactNode }) {
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
    () => ({ ticked: ids.filter((id) => chosen.has(id)), tick, tickAll, tell }),
    [ids, chosen, tick, tickAll, tell],
  );
  return (
    <ScreenContext value={screen}>
      {children}
      {notice && <Notice key={notice.number} content={notice.content} onClose={() => setNotice(null)} />}
    </ScreenContext>
  );
}
