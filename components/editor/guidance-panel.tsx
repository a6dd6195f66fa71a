"use client";

import { Lightbulb } from "lucide-react";
import { useTranslations } from "next-intl";
import type { EditorTemplate } from "./editor-template.ts";
import type { OutlineSection } from "./use-document-facts.ts";

type Props = { section: OutlineSection | null; templates: EditorTemplate[] };

/** What belongs into the section in which the caret stands. */
export function GuidancePanel({ section, templates }: Props) {
  const t = useTranslations("editor.guidance");
  const template = templates.find(({ id }) => id === section?.template);
  if (!section || !template?.guidance) {
    return (
      <div className="flex flex-col items-center gap-3 px-4 pt-16 text-center text-ink-3">
        <Lightbulb aria-hidden className="size-7" strokeWidth={1.5} />
        <p className="leading-relaxed">{section ? t("none") : t("choose")}</p>
      </div>
    );
  }
  return (
    <article>
      <h2 className="font-semibold text-[15px] leading-normal">{template.heading || t("opening")}</h2>
      <p className="mt-1 text-ink-3 text-xs">
        {section.blanks > 0 ? t("blanks", { n: section.blanks }) : t("filled")}
      </p>
      <div className="mt-4 space-y-2.5 text-ink-2 leading-[1.8]">
        {template.guidance.split("\n").map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </div>
    </article>
  );
}
