import {
  CircleCheck,
  CircleDashed,
  CircleMinus,
  EyeOff,
  History,
  LoaderCircle,
  type LucideIcon,
  RefreshCw,
  Unlink,
} from "lucide-react";
import type { FigureState } from "#lib/summaries/figures/figure-now.ts";

const marks: Record<FigureState, [LucideIcon, string]> = {
  changed: [RefreshCw, "text-accent"],
  carried: [History, "text-carried"],
  unconfirmed: [CircleDashed, "text-figure"],
  none: [CircleMinus, "text-carried"],
  gone: [Unlink, "text-carried"],
  hidden: [EyeOff, "text-ink-3"],
  fresh: [CircleCheck, "text-good"],
  unknown: [LoaderCircle, "text-ink-3"],
};

/** The sign of a state; the words stand beside it. */
export function StateMark({ state }: { state: FigureState }) {
  const [Icon, color] = marks[state];
  return <Icon aria-hidden className={`mt-0.5 size-3.5 shrink-0 ${color}`} />;
}
