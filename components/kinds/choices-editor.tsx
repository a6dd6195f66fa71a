"use client";

import { Archive, ArchiveRestore, Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { inputClass } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Choice, Field } from "#lib/ledger/declaration.ts";
import { moved } from "#lib/ledger/kinds/edit-declaration.ts";
import { OrderButtons } from "./order-buttons.tsx";

type Props = { field: Field; onChange: (choices: Choice[]) => void };

/** The choices of a field in order. Their words stay: records and figures go by them. */
export function ChoicesEditor({ field: { choices = [], name }, onChange }: Props) {
  const t = useTranslations("kinds.choices");
  const [word, setWord] = useState("");
  const add = () => {
    // A list that is pasted becomes as many choices.
    const words = word.split(/[、，,;；\n]/).map((each) => each.trim());
    const known = new Set(choices.map(({ value }) => value));
    const added = [...new Set(words)].filter((value) => value !== "" && !known.has(value));
    if (added.length > 0) onChange([...choices, ...added.map((value) => ({ value }))]);
    setWord("");
  };
  const set = (choice: Choice, archived: boolean) =>
    onChange(
      choices.map((each) =>
        each === choice ? { value: choice.value, ...(archived && { archived }) } : each,
      ),
    );
  return (
    <div>
      <ul aria-label={t("title", { name })} className="space-y-0.5">
        {choices.map((choice, index) => (
          <li key={choice.value} className="flex items-center gap-1">
            <OrderButtons
              name={choice.value}
              first={index === 0}
              last={index === choices.length - 1}
              onMove={(step) => onChange(moved(choices, choice, step))}
            />
            <span className={`min-w-0 flex-1 ${choice.archived ? "text-ink-3" : ""}`}>{choice.value}</span>
            {choice.archived && <Chip tone="warn">{t("archived")}</Chip>}
            <IconButton
              label={t(choice.archived ? "restore" : "archive", { name: choice.value })}
              onClick={() => set(choice, !choice.archived)}
            >
              {choice.archived ? (
                <ArchiveRestore aria-hidden className="size-4" />
              ) : (
                <Archive aria-hidden className="size-4" />
              )}
            </IconButton>
            <IconButton
              label={t("remove", { name: choice.value })}
              onClick={() => onChange(choices.filter((each) => each !== choice))}
            >
              <X aria-hidden className="size-4" />
            </IconButton>
          </li>
        ))}
      </ul>
      <div className="mt-2 flex gap-2">
        <input
          aria-label={t("new", { name })}
          placeholder={t("placeholder")}
          className={inputClass}
          value={word}
          maxLength={500}
          onChange={(event) => setWord(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <Button onClick={add}>
          <Plus aria-hidden className="size-4" />
          {t("add")}
        </Button>
      </div>
      <p className="mt-2 text-[13px] text-ink-3">{t("hint")}</p>
    </div>
  );
}
