import type { ReactNode } from "react";

/** Where a list would be: why it is empty, and what to do. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="rounded-lg border border-line border-dashed bg-surface px-6 py-14 text-center">
      <p className="font-medium">{title}</p>
      {children && <div className="mt-2 text-ink-2 leading-relaxed">{children}</div>}
    </div>
  );
}
