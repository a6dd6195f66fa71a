"use client";

import type { Editor } from "@tiptap/react";
import { Table2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useId, useRef, useState } from "react";

const TableMenuItems = lazy(() => import("./table-menu-items.tsx"));

/** Inserts a table, or changes the one that the caret is in. */
export function TableMenu({
  editor,
  inTable,
  disabled,
}: {
  editor: Editor;
  inTable: boolean;
  disabled: boolean;
}) {
  const t = useTranslations("editor.table");
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);

  const place = () => {
    setOpened(true);
    const rect = button.current?.getBoundingClientRect();
    if (!rect || !popover.current) return;
    popover.current.style.left = `${rect.left}px`;
    popover.current.style.top = `${rect.bottom + 4}px`;
  };
  const run = (change: () => boolean) => {
    popover.current?.hidePopover();
    change();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        disabled={disabled}
        title={t("label")}
        onMouseDown={(event) => event.preventDefault()}
        className={`flex h-8 shrink-0 items-center gap-1 whitespace-nowrap rounded-md px-2 text-sm hover:bg-line/60 disabled:opacity-40 ${inTable ? "bg-surface text-ink shadow-[0_0_0_1px_var(--color-line-2)]" : ""}`}
      >
        <Table2 aria-hidden className="size-4" />
        <span className="max-xl:sr-only">{t("label")}</span>
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        onBeforeToggle={place}
        className="fixed m-0 min-w-44 rounded-md border border-line bg-surface p-1 text-ink text-sm shadow-lg"
      >
        <Suspense>{opened && <TableMenuItems {...{ editor, inTable }} onRun={run} />}</Suspense>
      </div>
    </>
  );
}
