"use client";

import type { Editor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { type FormEvent, useLayoutEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { BlankKind } from "#lib/document/blank.ts";
import { chineseDate } from "#lib/document/chinese-date.ts";

/** A blank in the text, and where it stands. */
export type SelectedBlank = { prompt: string; kind: BlankKind; pos: number };

/** What a selected blank wants, below it, and for a date a calendar. */
export default function BlankCard({ editor, blank }: { editor: Editor; blank: SelectedBlank }) {
  const t = useTranslations("editor.blank");
  const card = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!card.current) return;
    const dom = editor.view.nodeDOM(blank.pos);
    const rect = dom instanceof HTMLElement ? dom.getBoundingClientRect() : null;
    if (!rect) return;
    const left = Math.min(rect.left, window.innerWidth - card.current.offsetWidth - 16);
    card.current.style.transform = `translate(${Math.max(8, left)}px, ${rect.bottom + 8}px)`;
  });

  const fill = (text: string) => editor.chain().focus().insertContent(text).goToBlank(1).run();
  return (
    <div
      ref={card}
      className="fixed top-0 left-0 z-30 max-w-80 rounded-md border border-line bg-surface px-3 py-2 text-sm shadow-lg"
    >
      <p className="font-medium">{blank.prompt || t("untitled")}</p>
      <p className="mt-0.5 text-ink-3 text-xs">
        {t(`kinds.${blank.kind}`)} · {t("how")}
      </p>
      {blank.kind === "date" && <DateForm key={blank.pos} onPick={(date) => fill(chineseDate(date))} />}
    </div>
  );
}

/** A day, picked or typed digit by digit: a field with one digit of the day so far is a date already, so it waits. */
function DateForm({ onPick }: { onPick: (date: Date) => void }) {
  const t = useTranslations("editor.blank");
  const [day, setDay] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (day) onPick(new Date(day));
  };
  return (
    <form onSubmit={submit} className="mt-2 flex gap-2">
      <input
        type="date"
        max="9999-12-31"
        aria-label={t("pickDate")}
        value={day}
        onChange={(event) => setDay(event.target.value)}
        className="h-9 rounded-md border border-line-2 px-2"
      />
      <Button type="submit" disabled={!day}>
        {t("fill")}
      </Button>
    </form>
  );
}
