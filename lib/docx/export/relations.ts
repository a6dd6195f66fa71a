import type { Picture } from "./pictures.ts";
import { xmlText } from "./word-xml.ts";

const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const fixed = ["styles", "settings", "fontTable", "footer", "footer"].map((kind, i) => {
  const target = kind === "footer" ? `footer${i - 2}` : kind;
  return relation(`rId${i + 1}`, kind, `${target}.xml`);
});

/** Ids of the footers of odd and of even pages. */
export const footerIds = { odd: "rId4", even: "rId5" } as const;

/** Endings of the kinds of picture that Word shows everywhere. */
export const pictureEndings: Readonly<Record<string, string>> = { "image/png": "png", "image/jpeg": "jpeg" };

/** What the body of a document leads to: addresses and pictures, each once. */
export class Relations {
  readonly #ids = new Map<string, string>();
  readonly #written: string[] = [...fixed];
  #drawings = 0;
  /** The pictures in use, by their path in the package. */
  readonly pictures = new Map<string, Uint8Array>();

  /** The id under which an address is to be named. */
  link(href: string): string {
    return this.#idOf(href, (id) => relation(id, "hyperlink", href, true));
  }

  /** The id under which a picture is to be named; its kind is one of `pictureEndings`. */
  picture(key: string, picture: Picture): string {
    return this.#idOf(`picture ${key}`, (id) => {
      const target = `media/${id}.${pictureEndings[picture.mime]}`;
      this.pictures.set(`word/${target}`, picture.bytes);
      return relation(id, "image", target);
    });
  }

  /** A number for a drawing: one picture may stand in several places. */
  nextDrawing(): number {
    this.#drawings += 1;
    return this.#drawings;
  }

  /** Adds a part that the document has. */
  part(kind: string, target: string): void {
    this.#written.push(
      `<Relationship Id="rId${this.#written.length + 1}" Type="${kind}" Target="${target}"/>`,
    );
  }

  /** word/_rels/document.xml.rels */
  xml(): string {
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${this.#written.join("")}</Relationships>`;
  }

  #idOf(key: string, write: (id: string) => string): string {
    const known = this.#ids.get(key);
    if (known) return known;
    const id = `rId${this.#written.length + 1}`;
    this.#ids.set(key, id);
    this.#written.push(write(id));
    return id;
  }
}

function relation(id: string, kind: string, target: string, external = false): string {
  const mode = external ? ' TargetMode="External"' : "";
  return `<Relationship Id="${id}" Type="${kinds}/${kind}" Target="${xmlText(target)}"${mode}/>`;
}
