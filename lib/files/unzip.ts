import { crc32, inflateRawSync } from "node:zlib";
import { AppError } from "../errors.ts";
import { readText } from "./read-text.ts";

/** What an archive may cost; beyond any of it the file counts as an attack. Sizes in bytes. */
const limits = {
  entries: 5_000,
  entry: 48 * 1024 * 1024,
  total: 128 * 1024 * 1024,
  /** What may have been inflated for nothing: of entries that turn out to be damaged or too large. */
  wasted: 1024 * 1024 * 1024,
  /** Inflated to deflated size; of no account below `ratioFrom`. */
  ratio: 300,
  ratioFrom: 8 * 1024 * 1024,
};

type Entry = { name: string; method: number; flags: number; crc: number; packed: number; offset: number };

/** What stands in an archive under a name; several may have the same one. */
export type Member = {
  name: string;
  /** @throws AppError `file.bomb`, `file.complex`, `file.damaged` or `file.password` */
  read(): Uint8Array;
};

/** An opened archive; nothing is inflated before it is asked for. */
export type Archive = {
  members: Member[];
  names: string[];
  /**
   * The bytes of a part, or null when there is none of that name.
   * @throws AppError as `Member.read` does
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
  let total = 0;
  let wasted = 0;
  const members = readDirectory(bytes, view).map((entry) => ({
    name: entry.name,
    read() {
      if (total > limits.total || wasted > limits.wasted) throw new AppError("file.complex");
      const packed = packedData(bytes, view, entry);
      const most = Math.min(limits.entry, Math.max(limits.ratioFrom, packed.length * limits.ratio));
      wasted += most;
      const data = unpack(packed, entry, most);
      wasted -= most;
      total += data.length;
      if (total > limits.total) throw new AppError("file.complex");
      return data;
    },
  }));
  const parts = new Map(members.map((member) => [member.name, member]));
  return { members, names: [...parts.keys()], read: (name) => parts.get(name)?.read() ?? null };
}

function readDirectory(bytes: Uint8Array, view: DataView): Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > limits.entries) throw new AppError("file.bomb");
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new AppError("file.damaged");
    const nameLength = view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 8, true);
    entries.push({
      name: nameOf(bytes.subarray(at + 46, at + 46 + nameLength), flags),
      flags,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  // More than there is can only be the same data several times.
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  if (packed > bytes.length) throw new AppError("file.bomb");
  return entries;
}

/** A name in UTF-8 where the archive says so, else in whatever encoding it reads best: mostly GBK in China. */
function nameOf(bytes: Uint8Array, flags: number): string {
  return decodeName(bytes, (flags & 0x800) !== 0).replaceAll("\\", "/");
}

function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(bytes);
  try {
    return readText(bytes).text;
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new AppError("file.damaged");
}

function packedData(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  if (entry.flags & 1) throw new AppError("file.password");
  const { offset, packed } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50)
    throw new AppError("file.damaged");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new AppError("file.damaged");
  return bytes.subarray(start, start + packed);
}

function unpack(data: Uint8Array, { method, crc }: Entry, most: number): Uint8Array {
  const result = method === 0 ? data.slice() : inflateWithin(data, method, most);
  if (crc32(result) !== crc) throw new AppError("file.damaged");
  return result;
}

function inflateWithin(data: Uint8Array, method: number, most: number): Uint8Array {
  if (method !== 8) throw new AppError("file.damaged");
  try {
    return inflateRawSync(data, { maxOutputLength: most });
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    throw new AppError(tooLarge ? "file.bomb" : "file.damaged");
  }
}
