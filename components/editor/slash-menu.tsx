"use client";

import { useTranslations } from "next-intl";
import { useLayoutEffect, useState } from "react";
import type { SlashItem, SlashMenuState } from "./extensions/slash.ts";

/** A key handler that the slash extension may call; filled by the open menu. */
export type SlashKeys = { current: (event: KeyboardEvent) => boolean };

/** The list under "/": arrows and Enter choose, typing filters by name, Escape closes. */
export function SlashMenu({ menu, keys }: { menu: SlashMenuState; keys: SlashKeys }) {
  const t = useTranslations("editor");
  const [chosen, setChosen] = useState(0);
  const name = (item: SlashItem) =>
    item === "table" || item === "image" || item === "blank" || item === "figure"
      ? t(`slash.${item}`)
      : t(`toolbar.styles.${item}`);
  const items = menu.items.filter((item) => name(item).toLowerCase().includes(menu.query.toLowerCase()));
  const current = Math.min(chosen, items.length - 1);

  // With the picture, not after it: a key that follows at once must meet the items that are shown.
  useLayoutEffect(() => {
    keys.current = (event) => {
      if (items.length === 0) return false;
      if (event.key === "ArrowDown") setChosen((current + 1) % items.length);
      else if (event.key === "ArrowUp") setChosen((current + items.length - 1) % items.length);
      else if (event.key === "Enter") menu.choose(items[current]!);
      else return false;
      return true;
    };
    return () => {
      keys.current = () => false;
    };
  });

  if (items.length === 0) return null;
  const above = menu.rect.bottom + 340 > window.innerHeight;
  const style = {
    left: menu.rect.left,
    ...(above ? { bottom: window.innerHeight - menu.rect.top + 6 } : { top: menu.rect.bottom + 6 }),
  };
  return (
    <div
      role="listbox"
      aria-label={t("slash.label")}
      style={style}
      className="fixed z-30 w-52 rounded-md border border-line bg-surface p-1 text-sm shadow-lg"
    >
      {items.map((item, index) => (
        <button
          key={item}
          type="button"
          role="option"
          aria-selected={index === current}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => menu.choose(item)}
          className={`block w-full rounded px-2.5 py-1.5 text-left ${index === current ? "bg-accent-soft" : "hover:bg-raised"}`}
        >
          {name(item)}
        </button>
      ))}
    </div>
  );
}
