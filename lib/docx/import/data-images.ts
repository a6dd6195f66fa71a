import type { RawImage } from "../../document/structure/raw-block.ts";
import type { Warning } from "../../document/structure/warning.ts";
import { imageMime } from "./drawing-reader.ts";
import type { FileImage } from "./reading.ts";

/** Gathers the pictures that a page or Markdown file holds in itself; others cannot be read. */
export class DataImages {
  readonly images: FileImage[] = [];
  /** One for each address that could not be read. */
  readonly warnings: Warning[] = [];
  readonly #known = new Map<string, string | null>();

  /** The picture at a `data:` address, sizes in pixels as the file says them; null when it cannot be read. */
  read(source: string, alt: string, width?: number, height?: number): RawImage | null {
    const known = this.#known.get(source);
    const ref = known === undefined ? this.#add(source, alt) : known;
    return ref === null
      ? null
      : { kind: "image", ref, alt, width: width || undefined, height: height || undefined };
  }

  #add(source: string, alt: string): string | null {
    const bytes = dataOf(source);
    const mime = bytes ? imageMime(bytes) : null;
    const ref = bytes && mime ? `image${this.images.length + 1}` : null;
    if (bytes && mime && ref) this.images.push({ ref, mime, bytes });
    else this.warnings.push({ code: "image-left-out", values: { name: nameOf(source, alt) } });
    this.#known.set(source, ref);
    return ref;
  }
}

function dataOf(source: string): Uint8Array | null {
  const head = /^data:image\/[\w.+-]{1,40};base64,/i.exec(source)?.[0];
  return head ? Buffer.from(source.slice(head.length), "base64") : null;
}

function nameOf(source: string, alt: string): string {
  if (alt || /^data:/i.test(source)) return alt.slice(0, 40);
  return (
    source
      .replace(/[?#].*$/s, "")
      .split("/")
      .pop()
      ?.slice(-40) ?? ""
  );
}
