/** Cells by their name (`C5`) of which the value alone says too little: shown as percent, or a formula without result. */
export type SpecialCells = { percent: ReadonlySet<string>; withoutResult: ReadonlySet<string> };

const cell = /<(?:\w+:)?c\s([^>]*?)(\/)?>/g;

/**
 * Looks through the XML of a sheet for cells in one of the styles that show percent, and for formulas whose result
 * the file does not hold.
 */
export function specialCells(xml: string, percentStyles: ReadonlySet<string>): SpecialCells {
  const percent = new Set<string>();
  const withoutResult = new Set<string>();
  if (percentStyles.size === 0 && !/<(\w+:)?f[\s>/]/.test(xml)) return { percent, withoutResult };
  for (const match of xml.matchAll(cell)) {
    const name = attributeOf(match[1]!, "r");
    if (percentStyles.has(attributeOf(match[1]!, "s"))) percent.add(name);
    if (match[2]) continue;
    const begin = match.index + match[0].length;
    const next = xml.indexOf("<", begin);
    // A formula stands first in its cell.
    if (!/^<(\w+:)?f[\s>/]/.test(xml.slice(next, next + 12))) continue;
    const end = xml.indexOf("c>", next);
    // The result of a formula may be an empty text.
    const result = attributeOf(match[1]!, "t") === "str" ? /<(\w+:)?v[\s>/]/ : /<(\w+:)?v>[^<]/;
    if (!result.test(xml.slice(next, end === -1 ? undefined : end))) withoutResult.add(name);
  }
  return { percent, withoutResult };
}

function attributeOf(attributes: string, name: string): string {
  const at = ` ${attributes}`.indexOf(` ${name}="`);
  return at === -1
    ? ""
    : attributes.slice(at + name.length + 2, attributes.indexOf('"', at + name.length + 2));
}

/** The indexes of the cell styles that show percent. */
export function percentStyles(xml: string): Set<string> {
  const formats = new Set(["9", "10"]);
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)) {
    const code = attributeOf(tag.slice(tag.indexOf(" ") + 1), "formatCode");
    if (code.replace(/&quot;.*?&quot;|"[^"]*"|\\./g, "").includes("%")) {
      formats.add(attributeOf(tag.slice(tag.indexOf(" ") + 1), "numFmtId"));
    }
  }
  const list = /<(?:\w+:)?cellXfs[\s>]([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(xml)?.[1] ?? "";
  const styles = [...list.matchAll(/<(?:\w+:)?xf\s[^>]*>/g)].map(([tag]) =>
    attributeOf(tag.slice(tag.indexOf(" ") + 1), "numFmtId"),
  );
  return new Set(styles.flatMap((format, index) => (formats.has(format) ? [String(index)] : [])));
}
