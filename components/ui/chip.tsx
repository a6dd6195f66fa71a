import type { ReactNode } from "react";

const tones = {
  neutral: "border-line bg-raised text-ink-2",
  good: "border-transparent bg-good-soft text-good",
  warn: "border-transparent bg-carried-soft text-carried",
  info: "border-transparent bg-figure-soft text-figure",
  accent: "border-transparent bg-accent-soft text-accent",
} as const;

/** A state in a word or two. */
export function Chip({ tone = "neutral", children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span
      className={`inline-block whitespace-nowrap rounded-full border px-2 text-xs leading-5 ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
