import { scaleBand, scaleLinear } from "@visx/scale";
import { BarStack } from "@visx/shape";
import Link from "next/link";
import { Legend } from "./legend.tsx";
import { MarkBox, MarkPatterns, markOf } from "./marks.tsx";
import { GridLines, ValueAxis } from "./value-axis.tsx";

/** A part of a bar: how much, what is said about it, and where it leads. */
export type BarPart = { value: number; title: string; href: string };

type Props = {
  /** Names the patterns; differs from that of other plots of the page. */
  id: string;
  /** What each bar is called; as many as each series has parts. */
  labels: readonly string[];
  /** The series, the weightiest first: it lies on top. */
  series: readonly { name: string; parts: readonly BarPart[] }[];
  /** A number as people read it. */
  format: (value: number) => string;
};

const [height, foot, head] = [230, 24, 20];

/**
 * Stacked bars, drawn on the server; every part is a link. It is for eyes and pointers: whoever uses a keyboard or a
 * screen reader has the table of the same numbers.
 */
export function BarChart({ id, labels, series, format }: Props) {
  const bars = labels.map((_, index) => index);
  const total = (index: number) => series.reduce((sum, { parts }) => sum + (parts[index]?.value ?? 0), 0);
  // In per cent of the width, so that the plot fits any window and its words keep their size.
  const x = scaleBand({ domain: bars, range: [0, 100], padding: 0.42 });
  const y = scaleLinear({
    domain: [0, Math.max(4, ...bars.map(total))],
    range: [height - foot, head],
    nice: 4,
  });
  const ticks = y.ticks(4).filter(Number.isInteger);
  const middle = (index: number) => `${(x(index) ?? 0) + x.bandwidth() / 2}%`;
  const keys = series.map((_, index) => series.length - 1 - index);
  return (
    <>
      <div className="flex">
        <ValueAxis ticks={ticks} at={(value) => y(value)} label={format} height={height} />
        <svg aria-hidden width="100%" height={height} className="min-w-0 flex-1 overflow-visible">
          <MarkPatterns id={id} />
          <GridLines ticks={ticks} at={(value) => y(value)} />
          <BarStack
            data={bars}
            keys={keys}
            value={(bar, key) => series[key]?.parts[bar]?.value ?? 0}
            x={(bar) => bar}
            xScale={x}
            yScale={y}
            color={() => ""}
          >
            {(stacks) =>
              stacks.flatMap(({ key, bars: drawn }) =>
                drawn.map(({ index, y: top, height: high }) => {
                  const part = series[key]?.parts[index];
                  if (!part || part.value === 0) return null;
                  const box = { x: `${x(index) ?? 0}%`, y: top, width: `${x.bandwidth()}%`, height: high };
                  return (
                    <Link
                      key={`${key}-${index}`}
                      href={part.href}
                      prefetch={false}
                      tabIndex={-1}
                      className="hover:opacity-75"
                    >
                      <title>{part.title}</title>
                      <MarkBox mark={markOf(id, key)} {...box} />
                    </Link>
                  );
                }),
              )
            }
          </BarStack>
          {bars.map((bar) => (
            <g key={bar} textAnchor="middle" className="text-xs">
              {total(bar) > 0 && (
                <text x={middle(bar)} y={y(total(bar)) - 6} className="fill-ink font-medium">
                  {format(total(bar))}
                </text>
              )}
              <text x={middle(bar)} y={height - 6} className="fill-ink-3">
                {labels[bar]}
              </text>
            </g>
          ))}
        </svg>
      </div>
      {series.length > 1 && <Legend id={`${id}-legend`} names={series.map(({ name }) => name)} />}
    </>
  );
}
