import type { ReactNode } from "react";

/** The title of a page, a line about it, and what can be done at the right. */
export function PageHeader({
  title,
  note,
  children,
}: {
  title: string;
  note?: string;
  children?: ReactNode;
}) {
  return (
    <header className="mb-6 flex flex-wrap items-end gap-x-4 gap-y-3">
      <div className="min-w-0">
        <h1 className="font-semibold text-[22px] leading-snug">{title}</h1>
        {note && <p className="mt-1 text-ink-2">{note}</p>}
      </div>
      {children && <div className="ml-auto flex flex-wrap items-center justify-end gap-2">{children}</div>}
    </header>
  );
}
