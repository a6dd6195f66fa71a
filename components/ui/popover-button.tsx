"use client";

import { type ReactNode, useId, useRef } from "react";
import { buttonClass } from "./button.tsx";

type Props = {
  label: ReactNode;
  /** What stands in the popover; `close` closes it. */
  children: (close: () => void) => ReactNode;
};

/** A button that opens a small window below itself: the browser's own popover, closed by Escape or a press elsewhere. */
export function PopoverButton({ label, children }: Props) {
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const place = () => {
    const rect = button.current?.getBoundingClientRect();
    if (!rect || !popover.current) return;
    popover.current.style.top = `${rect.bottom + 4}px`;
    popover.current.style.right = `${document.documentElement.clientWidth - rect.right}px`;
  };
  return (
    <>
      <button ref={button} type="button" popoverTarget={id} className={buttonClass()}>
        {label}
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        onBeforeToggle={place}
        className="fixed inset-auto m-0 max-h-[70dvh] w-72 overflow-auto rounded-md border border-line bg-surface p-2 text-ink shadow-lg"
      >
        {children(() => popover.current?.hidePopover())}
      </div>
    </>
  );
}
