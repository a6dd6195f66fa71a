import { MarkBox, MarkPatterns, markOf } from "./marks.tsx";

/** Which series looks how. */
export function Legend({ id, names }: { id: string; names: readonly string[] }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-ink-2 text-xs">
      {names.map((name, index) => (
        <li key={name} className="flex items-center gap-1.5">
          <svg aria-hidden width="13" height="13" className="shrink-0">
            <MarkPatterns id={`${id}-${index}`} />
            <MarkBox mark={markOf(`${id}-${index}`, index)} x={0.5} y={0.5} width={12} height={12} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
