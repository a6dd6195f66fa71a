"use client";

import { useTranslations } from "next-intl";
import { isUnsure, type ReviewBlock } from "#lib/imports/review/review.ts";
import type { Choice } from "./review-screen.tsx";

type Props = {
  block: ReviewBlock;
  templates: Choice[];
  readOnly: boolean;
  onTemplate: (template: string | null) => void;
};

/** From which template a section is made: the likeliest as buttons, all others in a list. */
export function TemplateChoice({ block, templates, readOnly, onTemplate }: Props) {
  const t = useTranslations("imports.page");
  const { matches = [], sure } = block;
  const chosen = (block.node.attrs?.template ?? "") as string;
  const nameOf = (id: string) => templates.find((template) => template.id === id)?.name ?? "";
  const offered = isUnsure(block) ? matches.filter(({ template }) => template !== chosen) : [];
  return (
    <div className="mt-1 flex flex-wrap items-center gap-2 pb-1 pl-[2em] text-xs">
      <label className="flex min-w-0 items-center gap-1.5">
        <span className="shrink-0 text-ink-3">{t("template")}</span>
        <select
          value={chosen}
          disabled={readOnly}
          onChange={(event) => onTemplate(event.target.value || null)}
          className={`h-7 max-w-[22em] rounded border bg-surface px-1.5 ${isUnsure(block) ? "border-carried" : "border-line-2"}`}
        >
          <option value="">{t("noTemplate")}</option>
          {templates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {!sure && matches[0] && chosen === matches[0].template && (
        <span className={isUnsure(block) ? "text-carried" : "text-ink-3"}>
          {t("sureness", { n: Math.round(matches[0].confidence * 100) })}
        </span>
      )}
      {!readOnly &&
        offered.map(({ template, confidence }) => (
          <button
            key={template}
            type="button"
            onClick={() => onTemplate(template)}
            className="h-7 max-w-[20em] truncate rounded border border-line-2 border-dashed px-2 text-ink-2 hover:bg-line/50"
          >
            {nameOf(template)} {t("sureness", { n: Math.round(confidence * 100) })}
          </button>
        ))}
    </div>
  );
}
