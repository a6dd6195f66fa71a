"use client";

import type { LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, Suspense, useState } from "react";

/** One of the panels at the right. */
export type Panel<Key extends string = string> = {
  key: Key;
  label: string;
  icon: LucideIcon;
  /** How many things in it wait; 0 shows nothing. */
  badge: number;
  content: ReactNode;
  /** Whether it stays as it was left while another is shown, or begins anew each time. */
  stays?: true;
};

type Props<Key extends string> = {
  panels: Panel<Key>[];
  open: Key | null;
  onOpen: (key: Key | null) => void;
};

/**
 * The panel at the right and the rail that chooses it; the one that is shown is hidden by another click. In a small window
 * it lies over the text, and in the smallest the rail is there only as long as a panel is.
 */
export function SidePanel<Key extends string>({ panels, open, onOpen }: Props<Key>) {
  const t = useTranslations("editor.panel");
  const [opened, setOpened] = useState<readonly Key[]>([]);
  if (open && !opened.includes(open)) setOpened([...opened, open]);
  return (
    <aside aria-label={t("label")} className="relative flex min-h-0 border-line bg-surface lg:border-l">
      {panels
        .filter(({ key, stays }) => key === open || (stays && opened.includes(key)))
        .map(({ key, content }) => (
          <div
            key={key}
            hidden={key !== open}
            className="inset-y-0 right-full z-10 min-h-0 w-[272px] overflow-auto bg-surface max-lg:absolute max-lg:shadow-lg xl:w-[336px]"
          >
            <Suspense>{content}</Suspense>
          </div>
        ))}
      <div className={`w-14 border-line border-l bg-raised pt-1.5 ${open ? "" : "max-md:hidden"}`}>
        {panels.map(({ key, label, icon: Icon, badge }) => (
          <button
            key={key}
            type="button"
            aria-expanded={key === open}
            onClick={() => onOpen(key === open ? null : key)}
            title={t(key === open ? "hide" : "show", { name: label })}
            className={`flex w-full flex-col items-center gap-0.5 py-2 text-xs ${
              key === open
                ? "bg-surface font-semibold shadow-[inset_2px_0_0_var(--color-accent)]"
                : "text-ink-2 hover:bg-line/50"
            }`}
          >
            <Icon aria-hidden className="size-4" />
            {label}
            {badge > 0 && <span className="text-[11px] text-carried leading-none">{badge}</span>}
          </button>
        ))}
      </div>
    </aside>
  );
}
