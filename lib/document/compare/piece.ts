/** A stretch of a compared text: in both texts, only in the old one, or only in the new one. */
export type Piece = { kind: "same" | "removed" | "added"; text: string };

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
