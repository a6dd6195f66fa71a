/** Part of a name that is being typed after `@`: where the sign stands, and what follows it. */
export type TypedMention = { from: number; words: string };

/** The mention that somebody is typing in a text with the caret at this place; null when they are not. */
export function mentionAt(text: string, caret: number): TypedMention | null {
  const typed = /(?:^|[^A-Za-z0-9._-])@([^\s@]{0,20})$/.exec(text.slice(0, caret));
  return typed && { from: caret - typed[1]!.length - 1, words: typed[1]! };
}

/** A text with the mention that was being typed replaced by a name, and where the caret goes. */
export function withMention(
  text: string,
  caret: number,
  { from }: TypedMention,
  name: string,
): { text: string; caret: number } {
  const rest = text.slice(caret);
  const before = `${text.slice(0, from)}@${name} `;
  return { text: before + rest.replace(/^ /, ""), caret: before.length };
}

/** A text cut into what mentions one of these names, with its sign, and the words in between. */
export function cutMentions(text: string, names: readonly string[]): { text: string; mention: boolean }[] {
  // The longest first: of two names that begin alike, the whole one is meant.
  const signs = names.toSorted((one, other) => other.length - one.length).map((name) => `@${name}`);
  const parts: { text: string; mention: boolean }[] = [];
  let rest = text;
  while (rest) {
    const found = signs.map((sign) => ({ sign, at: rest.indexOf(sign) })).filter(({ at }) => at >= 0);
    const [first] = found.sort((one, other) => one.at - other.at || other.sign.length - one.sign.length);
    if (!first) return [...parts, { text: rest, mention: false }];
    if (first.at > 0) parts.push({ text: rest.slice(0, first.at), mention: false });
    parts.push({ text: first.sign, mention: true });
    rest = rest.slice(first.at + first.sign.length);
  }
  return parts;
}
