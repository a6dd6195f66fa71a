"use client";

import { Lightbulb } from "lucide-react";
import { useTranslations } from "next-intl";
import type { EditorTemplate } from "./editor-template.ts";
import { GuidancePanel } from "./guidance-panel.tsx";
import type { OutlineSection } from "./use-document-facts.ts";

type Props = { section: OutlineSection | null; templates: EditorTemplate[] };

/** The panel at the right and the rail that chooses what it shows. */
export function SidePanel({ section, templates }: Props) {
  const t = useTranslations("editor.panel");
  return (
    <aside
      aria-label={t("label")}
      className="grid min-h-0 grid-cols-[1fr_56px] border-line border-l bg-surface max-lg:hidden"
    >
      <div className="min-h-0 overflow-auto p-4">
        <GuidancePanel section={section} templates={templates} />
      </div>
      <div className="border-line border-l bg-raised pt-1.5">
        <div
          aria-current="true"
          className="flex flex-col items-center gap-0.5 bg-surface py-2 font-semibold text-xs shadow-[inset_2px_0_0_var(--color-accent)]"
        >
          <Lightbulb aria-hidden className="size-4" />
          {t("guidance")}
        </div>
      </div>
    </aside>
  );
}
