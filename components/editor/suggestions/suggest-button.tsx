"use client";

import { PencilLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { ToolButton, ToolDivider } from "../tool-button.tsx";
import type { Suggesting } from "./use-suggesting.ts";

/** Turns suggesting on and off, and says in words which it is. */
export function SuggestButton({ suggesting }: { suggesting: Suggesting }) {
  const t = useTranslations("suggestions");
  const { on, forced, setOn } = suggesting;
  return (
    <>
      <ToolDivider />
      <ToolButton
        label={t(on ? "on" : "off")}
        tip={t(forced ? "forcedTip" : on ? "onTip" : "offTip")}
        active={on}
        disabled={forced}
        onClick={() => setOn(!on)}
      >
        <PencilLine aria-hidden className={`size-4 ${on ? "text-accent" : ""}`} />
        {t(on ? "on" : "off")}
      </ToolButton>
      {forced && (
        // Seen where there is room for the whole of it; else it goes to a second line, which is not shown.
        <span className="flex h-8 min-w-0 flex-1 flex-wrap overflow-hidden text-ink-2 text-xs leading-8 before:h-8 before:w-1">
          <span className="shrink-0 whitespace-nowrap">{t("forced")}</span>
        </span>
      )}
    </>
  );
}
