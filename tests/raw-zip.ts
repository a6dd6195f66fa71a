import { crc32, deflateRawSync } from "node:zlib";

/** A file in an archive, and what its headers say of it where that shall not be true. */
export type RawMember = {
  name: string | Uint8Array;
  data: Uint8Array;
  flags?: number;
  method?: number;
  crc?: number;
  /** Said in the directory: the length of the packed data, and the place of the header. */
  packed?: number;
  offset?: number;
};

/** Builds a ZIP archive byte by byte, to see what wrong ones do. Members with the same data are packed once. */
export function rawZip(members: readonly RawMember[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  const deflated = new Map<Uint8Array, { bytes: Buffer; crc: number }>();
  let offset = 0;
  for (const member of members) {
    const made = deflated.get(member.data) ?? { bytes: deflateRawSync(member.data), crc: crc32(member.data) };
    deflated.set(member.data, made);
    const name = Buffer.from(member.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(member.flags ?? 0, 2);
    common.writeUInt16LE(member.method ?? 8, 4);
    common.writeUInt32LE(member.crc ?? made.crc, 10);
    common.writeUInt32LE(member.packed ?? made.bytes.length, 14);
    common.writeUInt32LE(member.data.length, 18);
    common.writeUInt16LE(name.length, 22);
    bodies.push(Buffer.from("PK\u0003\u0004"), common, name, made.bytes);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(member.offset ?? offset, 10);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\0"), common, place, name);
    offset += 30 + name.length + made.bytes.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006");
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}
