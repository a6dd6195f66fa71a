import { useEffect } from "react";
import type { CountableUnit, FigureFeed } from "./figure-feed.ts";

/** The units that figures may count, in the order of the tree; null until they have come. */
export function useUnits(feed: FigureFeed): readonly CountableUnit[] | null {
  useEffect(() => void feed.fetchUnits(), [feed]);
  return feed.units;
}
