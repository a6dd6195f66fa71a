"use client";

import { useTranslations } from "next-intl";
import { TemplateEditor } from "#components/editor/template-editor.tsx";
import { countBlanksOf } from "#lib/templates/count-blanks.ts";
import type { TemplateWords } from "#lib/templates/template-file.ts";
import { TemplateFileButtons } from "./template-file-buttons.tsx";

const unchanged = () => {};

/** A template that the person may read, not change. */
export function TemplateReader({ words }: { words: TemplateWords }) {
  const t = useTranslations("templates.form");
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_300px]">
      <section aria-labelledby="skeleton-label" className="min-w-0">
        <div className="mb-1 flex items-baseline">
          <h2 id="skeleton-label" className="font-medium text-[13px]">
            {t("skeleton")}
          </h2>
          <p className="ml-auto text-[13px] text-carried">{t("count", { n: countBlanksOf(words.body) })}</p>
        </div>
        <div className="overflow-hidden rounded-lg border border-line bg-surface">
          <TemplateEditor value={words.body} onChange={unchanged} editable={false} />
        </div>
      </section>
      <aside aria-labelledby="guidance-label" className="rounded-lg border border-line bg-surface p-5">
        <h2 id="guidance-label" className="mb-1 font-medium text-[13px]">
          {t("guidance")}
        </h2>
        <p className="whitespace-pre-line text-ink-2">{words.guidance}</p>
        <div className="mt-4 flex gap-2 border-line border-t pt-4 [&>button]:flex-1">
          <TemplateFileButtons words={words} />
        </div>
      </aside>
    </div>
  );
}
