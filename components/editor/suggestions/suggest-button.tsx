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
        <span className="whitespace-nowrap pl-1 text-ink-2 text-xs max-xl:sr-only">{t("forced")}</span>
      )}
    </>
  );
}
