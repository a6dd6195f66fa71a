"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { paginationKey } from "./extensions/pagination.ts";
import type { DocumentFacts } from "./use-document-facts.ts";

type Props = {
  editor: Editor;
  facts: DocumentFacts;
  online: number;
  onCarried: () => void;
  onFigures: () => void;
  /** More about the whole, from what is fetched later. */
  children?: ReactNode;
};

/** The state of the whole: page, characters, blanks, people. */
export function FootBar({ editor, facts, online, onCarried, onFigures, children }: Props) {
  const t = useTranslations("editor.foot");
  const carried = useTranslations("editor.carried");
  const { page, pages } = useEditorState({ editor, selector: ({ editor }) => pageOf(editor) });
  return (
    <footer className="flex h-7 items-center gap-4 overflow-hidden whitespace-nowrap border-line border-t bg-surface px-4 text-ink-2 text-xs">
      <span>{t("page", { page, pages })}</span>
      <span data-testid="characters">{t("characters", { n: facts.characters })}</span>
      {facts.blanks > 0 ? (
        <button
          type="button"
          onClick={() => editor.chain().focus().goToBlank(1).run()}
          className="rounded px-1 text-carried hover:bg-carried-soft"
        >
          {t("blanks", { n: facts.blanks })}
          <kbd className="ml-1.5 rounded border border-line-2 bg-surface px-1 font-sans text-[11px] text-ink-3">
            Tab
          </kbd>
        </button>
      ) : (
        <span>{t("noBlanks")}</span>
      )}
      {facts.undecided > 0 && (
        <button type="button" onClick={onCarried} className="rounded px-1 text-carried hover:bg-carried-soft">
          {carried("undecided", { n: facts.undecided })}
          <kbd className="ml-1.5 rounded border border-line-2 bg-surface px-1 font-sans text-[11px] text-ink-3">
            F8
          </kbd>
        </button>
      )}
      {facts.openFigures > 0 && (
        <button type="button" onClick={onFigures} className="rounded px-1 text-figure hover:bg-figure-soft">
          {t("figures", { n: facts.openFigures })}
        </button>
      )}
      {children}
      <span className="ml-auto">{t("online", { n: online })}</span>
    </footer>
  );
}

/** The page on which the caret stands: one more than there are breaks before it. */
function pageOf(editor: Editor): { page: number; pages: number } {
  const state = paginationKey.getState(editor.state);
  const isSpace = ({ key }: { key?: string }) => /^(block|line|row)/.test(key ?? "");
  const before = state?.spaces.find(0, editor.state.selection.from, isSpace) ?? [];
  return { page: before.length + 1, pages: state?.pages ?? 1 };
}
