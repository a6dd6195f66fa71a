const openers = "《“‘「『（(【〈[";
const closers = "》”’」』）)】〉]";

/** Where the first sentence ends: the place after its 。！ or ？ outside of quotations and brackets; -1 when it does not end. */
export function sentenceEnd(text: string): number {
  return endAfter(text, "。！？!?");
}

/** The place after the first of some characters that stands outside of quotations and brackets, or -1. */
export function endAfter(text: string, characters: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (openers.includes(character)) depth += 1;
    else if (closers.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && characters.includes(character)) {
      let end = at + 1;
      while (end < text.length && characters.includes(text[end]!)) end += 1;
      return end;
    }
  }
  return -1;
}

/** The last quotation mark or bracket that was opened and not closed, or "". */
export function unclosed(text: string): string {
  const open: string[] = [];
  for (const character of text) {
    if (openers.includes(character)) open.push(character);
    else if (closers.includes(character)) {
      const at = open.lastIndexOf(openers[closers.indexOf(character)]!);
      if (at >= 0) open.length = at;
    }
  }
  return open.at(-1) ?? "";
}

/** The mark that closes an opening one. */
export function closing(opener: string): string {
  return closers[openers.indexOf(opener)] ?? "";
}
