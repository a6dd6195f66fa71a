import type { KeyboardEvent } from "react";

/** Whether Enter saves here: in every input but a long text, and not while Chinese is being composed. Ctrl+Enter always. */
export function savesOnEnter(event: KeyboardEvent): boolean {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return false;
  const { tagName } = event.target as Element;
  return event.ctrlKey || event.metaKey || tagName === "INPUT" || tagName === "SELECT";
}
