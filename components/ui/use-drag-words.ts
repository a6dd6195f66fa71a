"use client";

import type { Announcements, ScreenReaderInstructions, UniqueIdentifier } from "@dnd-kit/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";

/**
 * What a screen reader says while something is dragged, for `accessibility` of a DndContext.
 * @param nameOf the name of a thing by its id
 */
export function useDragWords(nameOf: (id: UniqueIdentifier) => string): {
  announcements: Announcements;
  screenReaderInstructions: ScreenReaderInstructions;
} {
  const t = useTranslations("common.drag");
  return useMemo(
    () => ({
      announcements: {
        onDragStart: ({ active }) => t("start", { name: nameOf(active.id) }),
        onDragOver: ({ active, over }) =>
          over && over.id !== active.id
            ? t("over", { name: nameOf(active.id), over: nameOf(over.id) })
            : undefined,
        onDragEnd: ({ active }) => t("end", { name: nameOf(active.id) }),
        onDragCancel: ({ active }) => t("cancel", { name: nameOf(active.id) }),
      },
      screenReaderInstructions: { draggable: t("how") },
    }),
    [t, nameOf],
  );
}
