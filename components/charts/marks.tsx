/** How one of several series is drawn: a colour, and a pattern that a grey printer and every eye can tell. */
export type Mark = { fill: string; pattern: string | null };

/** Lines and dots of the patterns: white on colour on the screen, black on white on paper. */
const drawn = "fill-none stroke-white/55 print:stroke-black";

/** By series, the weightiest first; on paper the first is black and the fourth white with an edge. */
const marks = [
  { fill: "fill-chart-1 print:fill-black", pattern: null },
  { fill: "fill-chart-2 print:fill-white", pattern: "hatch" },
  { fill: "fill-chart-3 print:fill-white", pattern: "dots" },
  { fill: "fill-chart-4 print:fill-white", pattern: null },
  { fill: "fill-chart-5 print:fill-white", pattern: "lines" },
  { fill: "fill-chart-6 print:fill-white", pattern: "cross" },
] as const;

const patterns = {
  hatch: "M0 6L6 0",
  dots: "M3 2.4v1.2",
  lines: "M0 3h6",
  cross: "M0 6L6 0M0 0L6 6",
} as const;

/** The mark of a series; those after the sixth look like it. `id` is that of the plot's `MarkPatterns`. */
export function markOf(id: string, index: number): Mark {
  const { fill, pattern } = marks[Math.min(index, marks.length - 1)] ?? marks[0];
  return { fill, pattern: pattern && `url(#${id}-${pattern})` };
}

/** The patterns that the marks of a plot need, for its <svg>; `id` is the plot's own. */
export function MarkPatterns({ id }: { id: string }) {
  return (
    <defs>
      {Object.entries(patterns).map(([name, path]) => (
        <pattern key={name} id={`${id}-${name}`} width="6" height="6" patternUnits="userSpaceOnUse">
          <path d={path} strokeWidth={name === "dots" ? 2.4 : 1.2} className={drawn} />
        </pattern>
      ))}
    </defs>
  );
}

type Box = { x: number | string; y: number | string; width: number | string; height: number | string };

/** A rectangle that shows a mark. */
export function MarkBox({ mark, ...box }: Box & { mark: Mark }) {
  return (
    <>
      <rect {...box} className={`${mark.fill} stroke-surface print:stroke-black`} strokeWidth={1} />
      {mark.pattern && <rect {...box} fill={mark.pattern} />}
    </>
  );
}
