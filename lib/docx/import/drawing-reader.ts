import type { RawImage } from "../../document/structure/raw-block.ts";
import { child, children, descendant, type XmlElement } from "./parse-xml.ts";
import { type BlockReader, type Content, count, type Reading } from "./reading.ts";

const emuPerPixel = 9525;
const emuPerTwip = 635;

/** A drawing (`w:drawing`): a picture, the text of a text box, or something that cannot be read. */
export function readDrawing(element: XmlElement, reading: Reading, blocks: BlockReader): Content[] {
  const boxes = readBoxes(element, reading, blocks);
  const [frame] = children(element);
  const extent = child(frame, "wp:extent")?.attributes ?? {};
  const description = child(frame, "wp:docPr")?.attributes ?? {};
  const blip = descendant(element, "a:blip");
  if (!blip) {
    if (boxes.length === 0 && descendant(element, "a:graphicData")) count(reading, "object-left-out");
    return boxes;
  }
  const id = blip.attributes["r:embed"] ?? blip.attributes["r:link"] ?? "";
  const [cx, cy] = [Number(extent.cx), Number(extent.cy)];
  const known = reading.sizes.next("picture", [cx / emuPerTwip, cy / emuPerTwip]);
  const size = known
    ? { width: known[0] ?? null, height: known[1] ?? null }
    : { width: pixels(cx / emuPerPixel), height: pixels(cy / emuPerPixel) };
  return [...readImage(id, size, description.descr ?? "", reading), ...boxes];
}

/** A picture of the older kind (`w:pict`), with VML inside. */
export function readPicture(element: XmlElement, reading: Reading, blocks: BlockReader): Content[] {
  const boxes = readBoxes(element, reading, blocks);
  const data = descendant(element, "v:imagedata");
  if (!data) return boxes;
  const shape = descendant(element, "v:shape")?.attributes.style ?? "";
  const points = (name: string) => Number(new RegExp(`(?:^|;)\\s*${name}:([\\d.]+)pt`).exec(shape)?.[1]);
  const size = { width: pixels((points("width") * 96) / 72), height: pixels((points("height") * 96) / 72) };
  return [...readImage(data.attributes["r:id"] ?? "", size, "", reading), ...boxes];
}

function readBoxes(element: XmlElement, reading: Reading, blocks: BlockReader): Content[] {
  const found: Content[] = [];
  const visit = (each: XmlElement) => {
    if (each.name === "w:txbxContent") {
      count(reading, "text-boxes");
      found.push({ kind: "box", blocks: blocks(each, reading) });
      return;
    }
    // The fallback repeats the same text for older programs.
    if (each.name === "mc:AlternateContent" && child(each, "mc:Choice")) visit(child(each, "mc:Choice")!);
    else for (const inner of children(each)) visit(inner);
  };
  visit(element);
  return found;
}

function readImage(
  id: string,
  size: Pick<RawImage, "width" | "height">,
  alt: string,
  reading: Reading,
): Content[] {
  const relationship = reading.links.get(id);
  const target = relationship?.target ?? id;
  if (!relationship || relationship.external || !loadImage(target, reading)) {
    reading.warnings.push({ code: "image-left-out", values: { name: target.split("/").pop() ?? "" } });
    return [];
  }
  const image = { kind: "image" as const, ref: reading.images.get(target)!.ref, alt, ...size };
  return [{ kind: "block", block: image }];
}

function pixels(value: number): number | undefined {
  return value > 0 ? Math.round(value) : undefined;
}

function loadImage(part: string, reading: Reading): boolean {
  if (reading.images.has(part)) return true;
  const bytes = reading.file.bytes(part);
  const mime = bytes ? imageMime(bytes) : null;
  if (!bytes || !mime) return false;
  reading.images.set(part, { ref: `image${reading.images.size + 1}`, mime, bytes });
  return true;
}

/** PNG or JPEG by their first bytes, whatever the name says; null for anything else. */
export function imageMime(bytes: Uint8Array): "image/png" | "image/jpeg" | null {
  const starts = (...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  return starts(0xff, 0xd8, 0xff) ? "image/jpeg" : null;
}
