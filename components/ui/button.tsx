import type { ButtonHTMLAttributes } from "react";

type Variant = "primary" | "plain" | "quiet" | "danger";

const looks: Record<Variant, string> = {
  primary: "bg-accent text-accent-ink hover:brightness-95",
  plain: "border border-line-2 bg-surface hover:bg-raised",
  quiet: "text-ink-2 hover:bg-line/60 hover:text-ink",
  danger: "border border-accent text-accent hover:bg-accent-soft",
};

/** The classes of a button, for links that look like one. */
export function buttonClass(variant: Variant = "plain"): string {
  return `inline-flex h-9 shrink-0 items-center justify-center gap-1.5 whitespace-nowrap rounded-md px-3.5 text-sm disabled:opacity-50 ${looks[variant]}`;
}

/** A button. `primary` is the one thing that the page is for. */
export function Button({
  variant = "plain",
  className = "",
  type = "button",
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { variant?: Variant }) {
  return <button type={type} className={`${buttonClass(variant)} ${className}`} {...rest} />;
}
