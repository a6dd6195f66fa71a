"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A line of the navigation; marked while one is on its page or below it. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname();
  const current = href === "/" ? path === "/" : path.startsWith(href);
  return (
    <Link
      href={href}
      aria-current={current ? "page" : undefined}
      className={`flex items-center gap-2.5 rounded-md px-3 py-[7px] ${
        current
          ? "bg-surface font-medium shadow-[0_0_0_1px_var(--color-line),inset_3px_0_0_var(--color-accent)]"
          : "text-ink-2 hover:bg-line/50 hover:text-ink"
      }`}
    >
      {children}
    </Link>
  );
}
