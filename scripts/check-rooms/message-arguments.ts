/**
 * What a message in ICU syntax expects to be given: `{name}`, `{n, plural, …}` with all that stands in its
 * branches, and `<tag>`s. Sorted, each once, with the kind of those that have one: `n:plural`.
 */
export function messageArguments(message: string): string[] {
  const found = new Set<string>();
  collect(message.replace(/''/g, "").replace(/'[{}<][^']*'/g, ""), found);
  return [...found].sort();
}

function collect(text: string, found: Set<string>): void {
  for (const tag of text.matchAll(/<(\w+)>/g)) found.add(`<${tag[1]}>`);
  for (const inner of topLevelBraces(text)) {
    const [name = "", kind, ...rest] = inner.split(",");
    found.add(kind ? `${name.trim()}:${kind.trim()}` : name.trim());
    if (kind && /plural|select/.test(kind)) {
      for (const branch of topLevelBraces(rest.join(","))) collect(branch, found);
    }
  }
}

/** The contents of each `{…}` that does not stand inside another. */
function topLevelBraces(text: string): string[] {
  const contents: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === "{" && depth++ === 0) start = index + 1;
    if (text[index] === "}" && --depth === 0) contents.push(text.slice(start, index));
  }
  return contents;
}
