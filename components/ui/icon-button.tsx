import type { ButtonHTMLAttributes } from "react";

/** A small square button with an icon; `label` is its name for everyone. */
export function IconButton({
  label,
  className = "",
  type = "button",
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { label: string }) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={`inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-2 hover:bg-line/60 hover:text-ink disabled:opacity-40 ${className}`}
      {...rest}
    />
  );
}
