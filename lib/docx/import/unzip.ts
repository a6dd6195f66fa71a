import { crc32, inflateRawSync } from "node:zlib";
import { AppError } from "../../errors.ts";

/** What an archive may cost; beyond any of it the file counts as an attack. Sizes in bytes. */
const limits = {
  entries: 5_000,
  entry: 48 * 1024 * 1024,
  total: 128 * 1024 * 1024,
  /** Inflated to deflated size; looked at only where the result is larger than `ratioFrom`. */
  ratio: 300,
  ratioFrom: 8 * 1024 * 1024,
};

type Entry = { method: number; flags: number; crc: number; packed: number; size: number; offset: number };

/** An opened archive; nothing is inflated before it is asked for. */
export type Archive = {
  names: string[];
  /**
   * The bytes of a part, or null when there is none of that name.
   * @throws AppError `file.bomb`, `file.damaged` or `file.password`
   */
  read(name: string): Uint8Array | null;
};

/**
 * Opens a ZIP archive by its central directory (APPNOTE.TXT 4.3). Sizes that the archive states are not
 * trusted: inflating stops at the limit.
 * @throws AppError `file.damaged` when the directory is missing, `file.bomb` when it promises too much
 */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view);
  let total = 0;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      const data = inflate(bytes, view, entry);
      total += data.length;
      if (total > limits.total) throw new AppError("file.bomb");
      return data;
    },
  };
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > limits.entries) throw new AppError("file.bomb");
  const entries = new Map<string, Entry>();
  const decoder = new TextDecoder();
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new AppError("file.damaged");
    const nameLength = view.getUint16(at + 28, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
    entries.set(name, {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new AppError("file.damaged");
}

function inflate(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  if (entry.flags & 1) throw new AppError("file.password");
  const { offset, packed } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50)
    throw new AppError("file.damaged");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new AppError("file.damaged");
  const data = bytes.subarray(start, start + packed);
  const result = entry.method === 0 ? data.slice() : inflateWithin(data, entry.method);
  if (result.length > limits.ratioFrom && result.length > packed * limits.ratio)
    throw new AppError("file.bomb");
  if (crc32(result) !== entry.crc) throw new AppError("file.damaged");
  return result;
}

function inflateWithin(data: Uint8Array, method: number): Uint8Array {
  if (method !== 8) throw new AppError("file.damaged");
  try {
    return inflateRawSync(data, { maxOutputLength: limits.entry });
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    throw new AppError(tooLarge ? "file.bomb" : "file.damaged");
  }
}
