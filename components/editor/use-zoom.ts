import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { paper } from "#lib/document/page-geometry.ts";

/** How large the paper is shown: as it fits the room, or a fixed share of its real size. */
export type Zoom = "fit" | number;

/** Desk that stays visible left and right of a fitted sheet, in CSS pixels. */
const margin = 56;

/** The chosen zoom, and the factor that it comes to in the room that `room` has now. */
export function useZoom(room: RefObject<HTMLElement | null>) {
  const [zoom, setZoom] = useState<Zoom>("fit");
  const [fitting, setFitting] = useState(0.9);
  const factor = zoom === "fit" ? fitting : zoom;
  const before = useRef({ factor, top: 0 });

  useEffect(() => {
    const element = room.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      before.current.top = element.scrollTop;
      const factor = (element.clientWidth - margin) / paper.width;
      // In steps, so that a scroll bar that comes and goes does not set the text in motion.
      setFitting(Math.min(1, Math.max(0.5, Math.floor(factor * 50) / 50)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [room]);

  useLayoutEffect(() => {
    // The same lines stay in view: a panel that opens must not carry the writer off to another page.
    const { factor: old, top } = before.current;
    if (old !== factor) room.current?.scrollTo({ top: (top * factor) / old });
    before.current.factor = factor;
  }, [factor, room]);

  const choose = (next: Zoom) => {
    before.current.top = room.current?.scrollTop ?? 0;
    setZoom(next);
  };
  return { zoom, setZoom: choose, factor };
}
