import { Fragment } from "react";
import type { Snippet } from "#lib/sections/snippet.ts";

/** A text with the words that were looked for marked. */
export function MarkedText({ text, marks }: Snippet) {
  const ends = [0, ...marks.map(([, to]) => to)];
  return (
    <>
      {marks.map(([from, to], index) => (
        <Fragment key={from}>
          {text.slice(ends[index], from)}
          <mark className="rounded-sm bg-carried-soft text-ink shadow-[0_0_0_1px_var(--color-carried-soft)]">
            {text.slice(from, to)}
          </mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
