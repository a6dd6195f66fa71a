import { scaleBand, scaleLinear } from "@visx/scale";
import { LinePath } from "@visx/shape";
import Link from "next/link";
import { GridLines, ValueAxis } from "./value-axis.tsx";

/** A point of a line: how much, or null where nothing was counted; what is said about it, and where it leads. */
export type LinePoint = { value: number | null; title: string; href: string };

type Props = {
  /** What each point is called; as many as there are points. */
  labels: readonly string[];
  points: readonly LinePoint[];
  /** The values at which the axis begins and ends. */
  from: number;
  to: number;
  /** A number as people read it. */
  format: (value: number) => string;
};

const [height, foot, head] = [200, 24, 22];

/**
 * A line with its values written at the points, drawn on the server; every point is a link as wide as its month. It is
 * for eyes and pointers, as `BarChart` is.
 */
export function LineChart({ labels, points, from, to, format }: Props) {
  const places = labels.map((_, index) => index);
  // In per cent of the width, as in `BarChart`.
  const x = scaleBand({ domain: places, range: [0, 100] });
  const y = scaleLinear({ domain: [from, to], range: [height - foot, head] });
  const ticks = y.ticks(4);
  const middle = (place: number) => (x(place) ?? 0) + x.bandwidth() / 2;
  return (
    <div className="flex">
      <ValueAxis ticks={ticks} at={(value) => y(value)} label={format} height={height} />
      <svg aria-hidden width="100%" height={height} className="min-w-0 flex-1 overflow-visible">
        <GridLines ticks={ticks} at={(value) => y(value)} />
        <svg
          aria-hidden
          viewBox={`0 0 100 ${height}`}
          preserveAspectRatio="none"
          width="100%"
          height={height}
        >
          <LinePath
            data={places}
            x={middle}
            y={(place) => y(points[place]?.value ?? 0)}
            defined={(place) => points[place]?.value != null}
            className="fill-none stroke-chart-2 print:stroke-black"
            strokeWidth={2}
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {places.map((place) => {
          const point = points[place];
          const name = (
            <text x={`${middle(place)}%`} y={height - 6} className="fill-ink-3">
              {labels[place]}
            </text>
          );
          if (!point || point.value === null) {
            return (
              <g key={place} className="text-xs [text-anchor:middle]">
                {name}
              </g>
            );
          }
          const [left, top] = [`${middle(place)}%`, y(point.value)];
          return (
            <Link
              key={place}
              href={point.href}
              prefetch={false}
              tabIndex={-1}
              className="group text-xs [text-anchor:middle]"
            >
              <title>{point.title}</title>
              <rect
                x={`${x(place) ?? 0}%`}
                y="0"
                width={`${x.bandwidth()}%`}
                height={height}
                className="fill-transparent group-hover:fill-figure/5"
              />
              <circle
                cx={left}
                cy={top}
                r="4"
                className="fill-chart-2 stroke-2 stroke-surface print:fill-black"
              />
              <text
                x={left}
                y={top + (isValley(points, place) && top < height - foot - 22 ? 19 : -9)}
                strokeWidth={4}
                className="fill-ink stroke-surface font-medium [paint-order:stroke]"
              >
                {format(point.value)}
              </text>
              {name}
            </Link>
          );
        })}
      </svg>
    </div>
  );
}

/** Whether the line comes down to a point and rises after it, so that there is room for words below. */
function isValley(points: readonly LinePoint[], place: number): boolean {
  const value = points[place]?.value ?? 0;
  const beside = [points[place - 1]?.value, points[place + 1]?.value].filter((each) => each != null);
  return beside.length > 0 && beside.every((each) => each > value);
}
