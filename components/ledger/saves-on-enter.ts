import type { KeyboardEvent } from "react";

/**
 * Whether Enter saves here: in every input but a long text, and neither while Chinese is being composed nor while it
 * chooses from an open list. Ctrl+Enter saves always.
 */
export function savesOnEnter(event: KeyboardEvent): boolean {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return false;
  const element = event.target as Element;
  if (event.ctrlKey || event.metaKey) return true;
  return element.tagName === "INPUT" || (element.tagName === "SELECT" && !isOpen(element));
}

function isOpen(element: Element): boolean {
  try {
    return element.matches(":open");
  } catch {
    // A browser that does not know the word does not tell.
    return false;
  }
}
