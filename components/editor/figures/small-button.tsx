import type { ButtonHTMLAttributes } from "react";

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { primary?: boolean; keys?: string };

/** A button on a card of the panel; `keys` is the key that does the same. */
export function SmallButton({ primary, keys, className = "", children, ...rest }: Props) {
  return (
    <button
      type="button"
      className={`inline-flex min-h-7 items-center gap-1.5 rounded border px-2 text-left text-xs disabled:opacity-50 ${primary ? "border-figure bg-figure text-white" : "border-line-2 bg-surface hover:bg-raised"} ${className}`}
      {...rest}
    >
      {children}
      {keys && (
        <kbd
          className={`rounded border px-1 font-sans text-[10px] ${primary ? "border-white/60" : "border-line-2 text-ink-3"}`}
        >
          {keys}
        </kbd>
      )}
    </button>
  );
}
