/** A kind of summary: its name, the words of its title, its section templates. */
export type KnownOutline = { id: string; name: string; title: string; templates: readonly string[] };

/** The kind of summary that a text seems to be, with a confidence between 0 and 1. */
export type OutlineGuess = { outlineId: string | null; confidence: number };

/**
 * Guesses of which kind a summary is: by the templates of its sections, and by how much of the kind's
 * title stands in its own.
 */
export function guessOutline(
  title: string,
  templates: readonly string[],
  outlines: readonly KnownOutline[],
): OutlineGuess {
  const scored = outlines
    .map((outline) => ({ id: outline.id, score: score(title, templates, outline) }))
    .sort((one, other) => other.score - one.score);
  const [best, next] = scored;
  if (!best || best.score === 0) return { outlineId: null, confidence: 0 };
  const ahead = best.score - (next?.score ?? 0);
  return {
    outlineId: best.id,
    confidence: Math.round(Math.min(1, best.score * 0.6 + ahead * 2) * 100) / 100,
  };
}

function score(title: string, templates: readonly string[], outline: KnownOutline): number {
  const inOutline = templates.filter((template) => outline.templates.includes(template)).length;
  const share = templates.length > 0 ? inOutline / templates.length : 0;
  const words = outline.title.replace(/\{\w+\}|年度|工作总结|总结/g, "");
  const named = words !== "" && [...words].every((character) => title.includes(character));
  return share * 0.7 + (named ? 0.3 * Math.min(1, words.length / 4) : 0);
}
