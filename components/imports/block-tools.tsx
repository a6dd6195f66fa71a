"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type ParagraphStyle, paragraphStyles } from "#lib/document/paragraph-styles.ts";

type Props = {
  style: ParagraphStyle | null;
  /** Where the paragraph was clicked, in characters; null at its ends. */
  caret: number | null;
  first: boolean;
  doubtful: boolean;
  onStyle: (style: ParagraphStyle) => void;
  onAside: () => void;
  onSplit: (after: number) => void;
  onJoin: () => void;
  onDivide: () => void;
  onSure: () => void;
};

const order: ParagraphStyle[] = ["title", "level1", "level2", "level3", "level4", "body"];
const others = paragraphStyles.filter((style) => !order.includes(style));

/** What one click does with a paragraph. */
export function BlockTools(props: Props) {
  const { style, caret, first, doubtful, onStyle, onAside, onSplit, onJoin, onDivide, onSure } = props;
  const t = useTranslations("imports");
  return (
    <div role="toolbar" aria-label={t("page.tools")} className="mb-1 flex flex-wrap items-center gap-1">
      {style !== null &&
        [...order, ...others].map((each) => (
          <Tool key={each} pressed={each === style} onClick={() => onStyle(each)}>
            {t(`styles.${each}`)}
          </Tool>
        ))}
      <Tool onClick={onAside}>{t("page.putAside")}</Tool>
      <span aria-hidden className="mx-1 h-4 border-line-2 border-l" />
      {!first && style !== null && <Tool onClick={onJoin}>{t("page.join")}</Tool>}
      {caret !== null && style !== null && <Tool onClick={() => onSplit(caret)}>{t("page.split")}</Tool>}
      {!first && <Tool onClick={onDivide}>{t("page.cutHere")}</Tool>}
      {doubtful && <Tool onClick={onSure}>{t("page.right")}</Tool>}
    </div>
  );
}

function Tool({
  pressed,
  onClick,
  children,
}: {
  pressed?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
      onClick={onClick}
      className={`h-7 rounded border px-2 text-xs ${pressed ? "border-ink bg-ink text-white" : "border-line-2 bg-surface hover:bg-line/50"}`}
    >
      {children}
    </button>
  );
}
