/** A stretch of a compared text: in both texts, only in the old one, or only in the new one. */
export type Piece = { kind: "same" | "removed" | "added"; text: string };

/** A piece, and where it begins in the old and in the new text (in characters). */
export type PlacedPiece = Piece & { old: number; now: number };

/** The pieces with their places. */
export function placed(pieces: readonly Piece[]): PlacedPiece[] {
  let [old, now] = [0, 0];
  return pieces.map(({ kind, text }) => {
    const piece = { kind, text, old, now };
    if (kind !== "added") old += text.length;
    if (kind !== "removed") now += text.length;
    return piece;
  });
}

/** The pieces without empty ones; neighbours of one kind are joined. */
export function joinPieces(pieces: Iterable<Piece>): Piece[] {
  const joined: Piece[] = [];
  for (const { kind, text } of pieces) {
    const last = joined.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text) joined.push({ kind, text });
  }
  return joined;
}
