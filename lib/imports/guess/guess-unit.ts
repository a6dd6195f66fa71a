/** A unit that a text may be of. */
export type KnownUnit = { id: string; name: string; shortName: string };

/** The unit that a text seems to be of, with a confidence between 0 and 1. */
export type UnitGuess = { unitId: string | null; confidence: number };

/**
 * Guesses whose summary a text is: the unit whose name stands in the title, in the signature, or in the
 * first sentences; of several the longest name. Without any it is taken for the person's own unit.
 */
export function guessUnit(
  parts: { title: string; signature: string; opening: string },
  units: readonly KnownUnit[],
  ownUnitId: string,
): UnitGuess {
  const places: [text: string, confidence: number][] = [
    [parts.title, 0.95],
    [parts.signature, 0.9],
    [parts.opening.slice(0, 200), 0.65],
  ];
  for (const [text, confidence] of places) {
    const found = longestNamed(text, units);
    if (found) return { unitId: found.id, confidence };
  }
  const own = units.some(({ id }) => id === ownUnitId);
  return { unitId: own ? ownUnitId : null, confidence: own ? 0.3 : 0 };
}

function longestNamed(text: string, units: readonly KnownUnit[]): KnownUnit | null {
  let best: { unit: KnownUnit; length: number } | null = null;
  for (const unit of units) {
    for (const name of [unit.name, unit.shortName]) {
      // 教育局 stands in the title of every bureau.
      if (name.length < 4 || name.length <= (best?.length ?? 0) || !text.includes(name)) continue;
      best = { unit, length: name.length };
    }
  }
  return best?.unit ?? null;
}
