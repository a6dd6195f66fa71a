/** What was drawn: a table by the widths of its columns, a picture by width and height. */
export type DrawnKind = "table" | "picture";

/** Names of the document variables of Word in which sizes stand. */
export const sizeVariable = /^chengwen-size-\d+$/;

/**
 * Sizes of the document, in pixels, beside those that were drawn for them, in twips. On paper a table is as wide as the
 * text, whatever width its columns were given, and a picture no larger than a page.
 */
export class DrawnSizes {
  readonly #lines: string[] = [];

  /** Remembers one; null and 0 are sizes that the document does not say. */
  add(kind: DrawnKind, twips: readonly number[], pixels: readonly (number | null)[]): void {
    this.#lines.push(`${keyOf(kind, twips)}=${pixels.map((each) => each ?? "-").join(" ")}`);
  }

  /** All of them, as names and values of document variables. */
  variables(): [name: string, value: string][] {
    return this.#lines.map((line, index) => [`chengwen-size-${index + 1}`, line]);
  }
}

/** The sizes that a file of ours remembers. */
export class KnownSizes {
  readonly #pixels = new Map<string, (number | null)[][]>();

  /** @param values of the document variables */
  constructor(values: readonly string[]) {
    for (const value of values) {
      const [key = "", pixels = ""] = value.split("=");
      const sizes = pixels.split(" ").map((each) => (each === "-" ? null : Number(each)));
      if (!sizes.every((each) => each === null || Number.isFinite(each))) continue;
      const known = this.#pixels.get(key);
      if (known) known.push(sizes);
      else this.#pixels.set(key, [sizes]);
    }
  }

  /** The sizes in pixels of the next table or picture that is drawn like this; null when none was. */
  next(kind: DrawnKind, twips: readonly number[]): (number | null)[] | null {
    return this.#pixels.get(keyOf(kind, twips))?.shift() ?? null;
  }
}

function keyOf(kind: DrawnKind, twips: readonly number[]): string {
  return `${kind} ${twips.join(" ")}`;
}
