/** Whether a compound file (MS-CFB), as the old formats of Office are, has a stream of a name. */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, "utf16le"));
}
