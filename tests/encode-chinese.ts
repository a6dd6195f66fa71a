const tables = new Map<string, Map<string, [number, number]>>();

/** Bytes of a text in an encoding that can only be decoded otherwise; characters beyond it throw. */
export function encodeChinese(text: string, encoding: "gb18030" | "big5"): Uint8Array {
  const table = tables.get(encoding) ?? reversed(encoding);
  tables.set(encoding, table);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)];
      const pair = table.get(character);
      if (!pair) throw new Error(`${character} is not in ${encoding}`);
      return pair;
    }),
  );
}

/** Every character of two bytes, the other way round. */
function reversed(encoding: string): Map<string, [number, number]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, [number, number]>();
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if ([...text].length === 1 && text !== "\ufffd" && !table.has(text)) table.set(text, [lead, trail]);
    }
  }
  return table;
}
