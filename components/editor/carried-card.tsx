"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, memo, useEffect, useRef, useState } from "react";
import type { CarriedItem } from "./carried-items.ts";
import { useSectionName } from "./outline-lines.tsx";

/** What a person decided in a card; `text` is what the words say from now on. */
export type CardDecision = { decision: "kept" | "changed"; text: string };

type Props = {
  item: CarriedItem;
  current: boolean;
  editable: boolean;
  /** How many of its kind are open in its section. */
  alike: number;
  onGo: (item: CarriedItem) => void;
  onStep: (item: CarriedItem, direction: 1 | -1) => void;
  onDecide: (item: CarriedItem, decision: CardDecision) => void;
  onKeepAll: (item: CarriedItem) => void;
};

/** Carried-over words that wait for a decision, with what can be done, by mouse or by keys. */
export const CarriedCard = memo(function CarriedCard(props: Props) {
  const { item, current, editable, alike, onGo, onStep, onDecide, onKeepAll } = props;
  const t = useTranslations("editor.carried");
  const kinds = useTranslations("summaries.carried");
  const sectionName = useSectionName();
  const card = useRef<HTMLLIElement>(null);
  const [editing, setEditing] = useState(false);
  const { text, from, proposed } = item;
  const moved = text !== from;
  const offered = moved ? text : proposed;

  useEffect(() => {
    if (!current) return setEditing(false);
    card.current?.scrollIntoView({ block: "nearest" });
    if (card.current?.parentElement?.contains(document.activeElement))
      card.current.focus({ preventScroll: true });
  }, [current]);

  const keep = () => onDecide(item, { decision: "kept", text: from });
  const accept = () => (offered === null ? keep() : onDecide(item, { decision: "changed", text: offered }));
  const keys: Record<string, () => void> = {
    ArrowDown: () => onStep(item, 1),
    ArrowUp: () => onStep(item, -1),
    ...(editable ? { Enter: accept, k: keep, e: () => setEditing(true), a: () => onKeepAll(item) } : {}),
  };
  const press = (event: KeyboardEvent) => {
    if (event.target !== card.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <li
      ref={card}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: one goes from card to card by keys
      tabIndex={0}
      aria-current={current || undefined}
      onKeyDown={press}
      onFocus={(event) => event.target === card.current && !current && onGo(item)}
      className={`rounded-lg border bg-surface p-3 ${current ? "border-[#e0a72e] shadow-[0_0_0_3px_var(--color-carried-soft)]" : "border-line"}`}
    >
      <button type="button" tabIndex={-1} onClick={() => onGo(item)} className="block w-full text-left">
        <span className="flex justify-between gap-2 text-ink-3 text-xs">
          <span className="truncate">
            {kinds(item.kind)} · {item.section ? sectionName(item.section) : t("frame")}
          </span>
          <span className="shrink-0">{t("place", { n: item.number })}</span>
        </span>
        <span className="wrap-anywhere mt-1 block text-[15px] leading-relaxed">
          {offered === null ? (
            from
          ) : (
            <>
              <del className="text-ink-3">{from}</del>{" "}
              <ins className="font-semibold text-figure no-underline">{offered}</ins>
            </>
          )}
        </span>
      </button>
      {editable &&
        (editing ? (
          <EditBox
            value={offered ?? from}
            onDone={(text) => onDecide(item, { decision: text === from ? "kept" : "changed", text })}
            onCancel={() => {
              setEditing(false);
              card.current?.focus();
            }}
          />
        ) : (
          <div className="mt-2 flex flex-wrap gap-1.5">
            {offered !== null && (
              <CardButton primary hint={current ? "Enter" : ""} onClick={accept}>
                {t(moved ? "take" : "accept", { words: short(offered) })}
              </CardButton>
            )}
            <CardButton hint={current ? "K" : ""} onClick={keep}>
              {moved ? t("restore", { words: short(from) }) : t("keep")}
            </CardButton>
            <CardButton hint={current ? "E" : ""} onClick={() => setEditing(true)}>
              {t("edit")}
            </CardButton>
            {current && alike > 1 && (
              <CardButton hint="A" onClick={() => onKeepAll(item)}>
                {t("keepAll", { kind: kinds(item.kind), n: alike })}
              </CardButton>
            )}
          </div>
        ))}
    </li>
  );
});

function short(words: string): string {
  return words.length > 14 ? `${words.slice(0, 13)}…` : words;
}

type ButtonProps = { primary?: boolean; hint: string; onClick: () => void; children: string };

function CardButton({ primary, hint, onClick, children }: ButtonProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      className={`inline-flex min-h-7 items-center gap-1.5 rounded border px-2 text-left text-xs ${primary ? "border-figure bg-figure text-white" : "border-line-2 bg-surface hover:bg-raised"}`}
    >
      {children}
      {hint && (
        <kbd
          className={`rounded border px-1 font-sans text-[10px] ${primary ? "border-white/60" : "border-line-2 text-ink-3"}`}
        >
          {hint}
        </kbd>
      )}
    </button>
  );
}

type EditProps = { value: string; onDone: (text: string) => void; onCancel: () => void };

function EditBox({ value, onDone, onCancel }: EditProps) {
  const t = useTranslations("editor.carried");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = input.current?.value ?? "";
    if (text.trim() !== "") onDone(text);
  };
  return (
    <form onSubmit={submit} className="mt-2 flex gap-1.5">
      <input
        ref={input}
        defaultValue={value}
        aria-label={t("edit")}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            event.stopPropagation();
            onCancel();
          }
        }}
        className="h-8 min-w-0 flex-1 rounded border border-line-2 px-2"
      />
      <button type="submit" className="h-8 rounded border border-figure bg-figure px-2 text-white text-xs">
        {t("apply")}
      </button>
    </form>
  );
}
