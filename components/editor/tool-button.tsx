import type { ReactNode } from "react";

type Props = {
  label: string;
  /** What the tip says, where the label alone is too short for it. */
  tip?: string;
  /** Keys as the person presses them, e.g. "Ctrl+B"; shown in the tip. */
  keys?: string;
  active?: boolean;
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
};

/** A button of the toolbar. It keeps the selection of the text where it is. */
export function ToolButton({ label, tip = label, keys, active, disabled, onClick, children }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={active}
      title={keys ? `${tip}（${keys}）` : tip}
      disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
      className={`flex h-8 min-w-8 shrink-0 items-center justify-center gap-1 whitespace-nowrap rounded-md px-2 text-sm disabled:opacity-40 ${
        active ? "bg-surface text-ink shadow-[0_0_0_1px_var(--color-line-2)]" : "hover:bg-line/60"
      }`}
    >
      {children}
    </button>
  );
}

/** A thin line between groups of tools. */
export function ToolDivider() {
  return <span aria-hidden className="mx-1 h-5 w-px shrink-0 bg-line-2" />;
}
