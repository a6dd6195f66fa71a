type Props = {
  ticks: readonly number[];
  /** Where a value stands, in pixels from the top. */
  at: (value: number) => number;
  label: (value: number) => string;
  height: number;
};

/** The values at the left of a plot. */
export function ValueAxis({ ticks, at, label, height }: Props) {
  return (
    <svg aria-hidden width="40" height={height} className="shrink-0 overflow-visible">
      {ticks.map((tick) => (
        <text key={tick} x="32" y={at(tick) + 4} textAnchor="end" className="fill-ink-3 text-xs">
          {label(tick)}
        </text>
      ))}
    </svg>
  );
}

/** The thin lines that carry the values through a plot. */
export function GridLines({ ticks, at }: Pick<Props, "ticks" | "at">) {
  return ticks.map((tick) => (
    <line
      key={tick}
      x1="0"
      x2="100%"
      y1={at(tick)}
      y2={at(tick)}
      className="stroke-line print:stroke-line-2"
      strokeWidth={1}
      shapeRendering="crispEdges"
    />
  ));
}
