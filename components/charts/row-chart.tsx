import { scaleLinear } from "@visx/scale";
import Link from "next/link";
import { Legend } from "./legend.tsx";
import { MarkBox, MarkPatterns, markOf } from "./marks.tsx";

/** A row: its name, where it leads, what is said about it, and its parts in the order of the series. */
export type ChartRow = { id: string; name: string; href: string; title: string; parts: readonly number[] };

type Props = {
  /** Names the patterns; differs from that of other plots of the page. */
  id: string;
  rows: readonly ChartRow[];
  /** The names of the series, the weightiest first. */
  series: readonly string[];
  /** A number as people read it. */
  format: (value: number) => string;
};

const thickness = 16;

/**
 * Stacked bars lying one below the other, drawn on the server; every row is a link. It is for eyes and pointers: the
 * numbers must also stand in a table on the page.
 */
export function RowChart({ id, rows, series, format }: Props) {
  const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);
  const x = scaleLinear({
    domain: [0, Math.max(1, ...rows.map(({ parts }) => sum(parts)))],
    range: [0, 100],
  });
  return (
    <div aria-hidden>
      {rows.map((row) => (
        <Link
          key={row.id}
          href={row.href}
          prefetch={false}
          tabIndex={-1}
          title={row.title}
          className="grid grid-cols-[minmax(0,11rem)_minmax(0,1fr)_4rem] items-center gap-3 rounded py-0.5 hover:bg-raised"
        >
          <span className="truncate text-right">{row.name}</span>
          <svg aria-hidden width="100%" height={thickness}>
            <MarkPatterns id={`${id}-${row.id}`} />
            {row.parts.map((part, index) =>
              part === 0 ? null : (
                <MarkBox
                  key={series[index]}
                  mark={markOf(`${id}-${row.id}`, index)}
                  x={`${x(sum(row.parts.slice(0, index)))}%`}
                  y={0.5}
                  width={`${x(part)}%`}
                  height={thickness - 1}
                />
              ),
            )}
          </svg>
          <span className="font-medium tabular-nums">{format(sum(row.parts))}</span>
        </Link>
      ))}
      <Legend id={`${id}-legend`} names={series} />
    </div>
  );
}
