import type { Piece } from "#lib/document/compare/piece.ts";

/** One side of a compared text: what was removed struck through, what was added underlined. */
export function ComparePieces({ pieces, without }: { pieces: readonly Piece[]; without: Piece["kind"] }) {
  return pieces
    .filter(({ kind }) => kind !== without)
    .map(({ kind, text }, at) => {
      if (kind === "same") return <span key={at}>{text}</span>;
      if (kind === "removed") {
        return (
          <del key={at} className="bg-accent-soft text-accent line-through decoration-accent/70">
            {text}
          </del>
        );
      }
      return (
        <ins key={at} className="bg-good-soft text-good underline decoration-good/70 underline-offset-4">
          {text}
        </ins>
      );
    });
}
