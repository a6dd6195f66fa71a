"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, memo, useRef, useState } from "react";
import type { ParagraphStyle } from "#lib/document/paragraph-styles.ts";
import type { DocumentJson } from "#lib/document/schema.ts";
import type { ReviewChange } from "#lib/imports/review/change-review.ts";
import { isUnsure, type ReviewBlock, styleOf, wordsOfNode } from "#lib/imports/review/review.ts";
import { BlockTools } from "./block-tools.tsx";
import type { Choice } from "./review-screen.tsx";
import { TemplateChoice } from "./template-choice.tsx";

type Props = {
  block: ReviewBlock;
  /** The number that will be drawn before it. */
  number: string;
  current: boolean;
  first: boolean;
  templates: Choice[];
  readOnly: boolean;
  onChoose: (key: number | null) => void;
  onChange: (change: ReviewChange) => void;
  onDivide: (key: number) => void;
};

const looks: Record<ParagraphStyle, string> = {
  title: "text-center font-title text-[19px] font-semibold leading-relaxed",
  byline: "text-center",
  level1: "font-semibold text-[15px]",
  level2: "pl-[2em] font-medium",
  level3: "pl-[2em]",
  level4: "pl-[2em]",
  body: "indent-[2em]",
  signer: "text-right",
  date: "text-right",
};

/** A paragraph as it was read; chosen, it shows what can be done with it. */
export const ReviewBlockRow = memo(function ReviewBlockRow(props: Props) {
  const { block, number, current, first, templates, readOnly, onChoose, onChange, onDivide } = props;
  const t = useTranslations("imports");
  const files = useTranslations("files.warnings");
  const words = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const style = styleOf(block);
  const doubtful = isUnsure(block) || block.doubts.length > 0;

  const choose = (event: MouseEvent) => {
    onChoose(block.key);
    setCaret(placeIn(words.current, event));
  };
  return (
    <div
      id={`block-${block.key}`}
      className={`group rounded-md border-l-2 px-3 py-1 ${current ? "border-accent bg-raised" : doubtful ? "border-carried bg-carried-soft/50" : "border-transparent hover:bg-raised"}`}
    >
      {current && !readOnly && (
        <BlockTools
          style={style}
          caret={caret !== null && caret > 0 && caret < wordsOfNode(block.node).length ? caret : null}
          first={first}
          doubtful={doubtful}
          onStyle={(style) => onChange({ kind: "style", key: block.key, style })}
          onAside={() => onChange({ kind: "aside", key: block.key, aside: true })}
          onSplit={(after) => onChange({ kind: "split", key: block.key, after })}
          onJoin={() => onChange({ kind: "join", key: block.key })}
          onDivide={() => onDivide(block.key)}
          onSure={() => onChange({ kind: "sure", key: block.key })}
        />
      )}
      {block.doubts.map(({ code, values }, index) => (
        <p key={index} className="text-carried text-xs">
          {files(code, values)}
        </p>
      ))}
      <div className="flex items-start gap-3">
        {/* biome-ignore lint/a11y/useSemanticElements: a button may not hold paragraphs in which one can select */}
        <div
          ref={words}
          role="button"
          tabIndex={0}
          aria-expanded={current}
          onClick={choose}
          onKeyDown={(event) => {
            if (event.key !== "Enter" && event.key !== " ") return;
            event.preventDefault();
            onChoose(current ? null : block.key);
          }}
          className={`wrap-anywhere min-w-0 flex-1 cursor-text whitespace-pre-wrap leading-[1.8] ${style ? looks[style] : ""}`}
        >
          {number && <span className="select-none text-ink-3">{number}</span>}
          <span data-words="">
            {style === null ? t(block.node.type === "table" ? "page.table" : "page.picture") : null}
            {(block.node.content ?? []).map((piece, index) => (
              <Piece key={index} piece={piece} heading={style === "level1"} />
            ))}
          </span>
        </div>
        {style !== "body" && style !== null && (
          <span className="mt-1 shrink-0 text-ink-3 text-xs">{t(`styles.${style}`)}</span>
        )}
      </div>
      {block.matches && (
        <TemplateChoice
          block={block}
          templates={templates}
          readOnly={readOnly}
          onTemplate={(template) => onChange({ kind: "template", key: block.key, template })}
        />
      )}
    </div>
  );
});

function Piece({ piece, heading }: { piece: DocumentJson; heading: boolean }) {
  const text = wordsOfNode(piece);
  const strong = piece.marks?.some(({ type }) => type === "lead" || type === "bold");
  return strong && !heading ? <strong>{text}</strong> : text;
}

/** How many characters of the words stand before the place that was clicked. */
function placeIn(element: HTMLElement | null, { clientX, clientY }: MouseEvent): number | null {
  const words = element?.querySelector("[data-words]");
  const place = document.caretPositionFromPoint?.(clientX, clientY);
  if (!words || !place || !words.contains(place.offsetNode)) return null;
  const before = document.createRange();
  before.selectNodeContents(words);
  before.setEnd(place.offsetNode, place.offset);
  return before.toString().length;
}
