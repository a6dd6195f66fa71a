"use client";

import { Lightbulb } from "lucide-react";
import { useTranslations } from "next-intl";
import type { EditorTemplate } from "./editor-template.ts";
import { GuidancePanel } from "./guidance-panel.tsx";
import type { OutlineSection } from "./use-document-facts.ts";

type Props = {
  section: OutlineSection | null;
  templates: EditorTemplate[];
  open: boolean;
  onToggle: () => void;
};

/** The panel at the right and the rail that shows and hides it. */
export function SidePanel({ section, templates, open, onToggle }: Props) {
  const t = useTranslations("editor.panel");
  return (
    <aside aria-label={t("label")} className="flex min-h-0 border-line border-l bg-surface max-lg:hidden">
      {open && (
        <div className="w-[260px] min-h-0 overflow-auto p-4 xl:w-[324px]">
          <GuidancePanel section={section} templates={templates} />
        </div>
      )}
      <div className="w-14 border-line border-l bg-raised pt-1.5">
        <button
          type="button"
          aria-expanded={open}
          onClick={onToggle}
          title={t(open ? "hide" : "show")}
          className={`flex w-full flex-col items-center gap-0.5 py-2 text-xs ${
            open
              ? "bg-surface font-semibold shadow-[inset_2px_0_0_var(--color-accent)]"
              : "text-ink-2 hover:bg-line/50"
          }`}
        >
          <Lightbulb aria-hidden className="size-4" />
          {t("guidance")}
        </button>
      </div>
    </aside>
  );
}
