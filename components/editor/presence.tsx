import type { Present } from "./present-people.ts";

/** The people in the document as overlapping discs; more than five become a number. */
export function Presence({ people, label }: { people: Present[]; label: string }) {
  const shown = people.slice(0, 5);
  return (
    <ul aria-label={label} className="flex shrink-0 pl-1.5">
      {shown.map(({ id, name, color }) => (
        <li
          key={id}
          title={name}
          style={{ backgroundColor: color }}
          className="-ml-1.5 flex size-7 items-center justify-center rounded-full border-2 border-surface font-semibold text-white text-xs"
        >
          <span aria-hidden>{name.slice(0, 1)}</span>
          <span className="sr-only">{name}</span>
        </li>
      ))}
      {people.length > shown.length && (
        <li className="-ml-1.5 flex size-7 items-center justify-center rounded-full border-2 border-surface bg-line text-ink-2 text-xs">
          +{people.length - shown.length}
        </li>
      )}
    </ul>
  );
}
