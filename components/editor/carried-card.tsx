"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, memo, useEffect, useRef } from "react";
import type { CarriedItem } from "./carried-items.ts";
import { useSectionName } from "./outline-lines.tsx";

/** What a person decided in a card; `text` is what the words say from now on. */
export type CardDecision = { decision: "kept" | "changed"; text: string };

type Props = {
  item: CarriedItem;
  /** The figure that the words most likely are, its name and what it says on lines of their own; null without one. */
  figure: string | null;
  current: boolean;
  editable: boolean;
  editing: boolean;
  /** How many of its kind are open in its section. */
  alike: number;
  onGo: (item: CarriedItem) => void;
  onEdit: (editing: boolean) => void;
  onDecide: (item: CarriedItem, decision: CardDecision) => void;
  onLink: (item: CarriedItem) => void;
  onKeepAll: (item: CarriedItem) => void;
};

/** What the words stay as they were. */
export function kept({ from }: CarriedItem): CardDecision {
  return { decision: "kept", text: from };
}

/** What the first button of a card decides: the words that were moved or are proposed, else as they were. */
export function accepted(item: CarriedItem): CardDecision {
  const offered = offeredFor(item);
  return offered === null ? kept(item) : { decision: "changed", text: offered };
}

/** What the words say already, when they were moved, or might say; null when nothing is offered. */
function offeredFor({ text, from, proposed }: CarriedItem): string | null {
  return text !== from ? text : proposed;
}

/** Carried-over words that wait for a decision, with what can be done about them. */
export const CarriedCard = memo(function CarriedCard(props: Props) {
  const { item, figure, current, editable, editing, alike } = props;
  const { onGo, onEdit, onDecide, onLink, onKeepAll } = props;
  const t = useTranslations("editor.carried");
  const kinds = useTranslations("summaries.carried");
  const sectionName = useSectionName();
  const card = useRef<HTMLLIElement>(null);
  const { text, from } = item;
  const moved = text !== from;
  const offered = offeredFor(item);

  useEffect(() => {
    if (current) card.current?.scrollIntoView({ block: "nearest" });
  }, [current]);

  const startEditing = () => {
    onGo(item);
    onEdit(true);
  };
  return (
    <li
      ref={card}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: one goes from card to card by keys
      tabIndex={0}
      aria-current={current || undefined}
      onFocus={(event) => event.target === card.current && !current && onGo(item)}
      className={`rounded-lg border bg-surface p-3 ${current ? "border-carried-strong shadow-[0_0_0_3px_var(--color-carried-soft)]" : "border-line"}`}
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
          {figure && (
            <>
              {" "}
              <span className="text-ink-3 text-xs">
                → {t("figure", { name: figure.split("\n")[0] ?? "" })}
              </span>{" "}
              <span className="font-semibold text-figure">{figure.split("\n")[1]}</span>
            </>
          )}
        </span>
      </button>
      {editable &&
        (editing ? (
          <EditBox
            value={offered ?? from}
            onDone={(text) => onDecide(item, text === from ? kept(item) : { decision: "changed", text })}
            onCancel={() => onEdit(false)}
          />
        ) : (
          <div className="mt-2 flex flex-wrap gap-1.5">
            {figure && (
              <CardButton primary hint={current ? "L" : ""} onClick={() => onLink(item)}>
                {t("link")}
              </CardButton>
            )}
            {offered !== null && (
              <CardButton
                primary={!figure}
                hint={current ? "Enter" : ""}
                onClick={() => onDecide(item, accepted(item))}
              >
                {t(moved ? "take" : "accept", { words: short(offered) })}
              </CardButton>
            )}
            <CardButton hint={current ? "K" : ""} onClick={() => onDecide(item, kept(item))}>
              {moved ? t("restore", { words: short(from) }) : t("keep")}
            </CardButton>
            <CardButton hint={current ? "E" : ""} onClick={() => startEditing()}>
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
