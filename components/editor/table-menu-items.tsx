"use client";

import type { Editor } from "@tiptap/react";
import { useTranslations } from "next-intl";

const sizes = [2, 3, 4, 5, 6];

const actions = [
  "addRowBefore",
  "addRowAfter",
  "addColumnBefore",
  "addColumnAfter",
  "mergeCells",
  "splitCell",
  "toggleHeaderRow",
  "deleteRow",
  "deleteColumn",
  "deleteTable",
] as const;

type Props = { editor: Editor; inTable: boolean; onRun: (change: () => boolean) => void };

/** What can be done with a table: sizes of a new one, or changes of the one that the caret is in. */
export default function TableMenuItems({ editor, inTable, onRun }: Props) {
  const t = useTranslations("editor.table");
  return (
    <>
      {inTable
        ? actions.map((action) => (
            <MenuButton key={action} onClick={() => onRun(() => editor.chain().focus()[action]().run())}>
              {t(action)}
            </MenuButton>
          ))
        : sizes.map((size) => (
            <MenuButton
              key={size}
              onClick={() =>
                onRun(() =>
                  editor.chain().focus().insertTable({ rows: size, cols: size, withHeaderRow: true }).run(),
                )
              }
            >
              {t("insert", { rows: size, columns: size })}
            </MenuButton>
          ))}
    </>
  );
}

function MenuButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button
      type="button"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
      className="block w-full rounded px-2.5 py-1.5 text-left hover:bg-raised"
    >
      {children}
    </button>
  );
}
