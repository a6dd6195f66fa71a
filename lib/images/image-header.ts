/** What the first bytes of a picture say about it; sizes in pixels. */
export type ImageHeader = { mime: "image/png" | "image/jpeg"; width: number; height: number };

/** Reads format and size of a PNG or JPEG from its bytes; null for anything else, whatever its name says. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a) {
    return sized("image/png", view.getUint32(16), view.getUint32(20));
  }
  return bytes.length > 4 && view.getUint16(0) === 0xffd8 ? readJpeg(view) : null;
}

/** Walks the segments of a JPEG to its frame header (ITU-T T.81, B.2.2). */
function readJpeg(view: DataView): ImageHeader | null {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sized("image/jpeg", view.getUint16(at + 7), view.getUint16(at + 5));
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function sized(mime: ImageHeader["mime"], width: number, height: number): ImageHeader | null {
  const sensible = width > 0 && height > 0 && width <= 20_000 && height <= 20_000;
  return sensible ? { mime, width, height } : null;
}
