import { anchorHash } from "./anchors.ts";

/** Which document a file with markup was made from. */
export type Origin = {
  /** Of its summary, as `summaryKey` shortens the id. */
  summary: string;
  /** Beginning of the hash of its content. */
  base: string;
  /** When, in milliseconds since 1970. */
  at: number;
};

const name = /^_cwo_([0-9a-f]{8})_([0-9a-f]{12})_([0-9a-z]{1,10})$/;

/** A bookmark that says where a file comes from: LibreOffice keeps bookmarks, and no document variables. */
export function originName({ summary, base, at }: Origin): string {
  return `_cwo_${summary}_${base}_${at.toString(36)}`;
}

/** The origin that a bookmark of this name says, or null. */
export function originOf(bookmark: string): Origin | null {
  const [, summary, base, at] = name.exec(bookmark) ?? [];
  if (summary === undefined || base === undefined || at === undefined) return null;
  return { summary, base, at: Number.parseInt(at, 36) };
}

/** What a summary is known by in a file. */
export function summaryKey(id: string): string {
  return anchorHash(id).slice(0, 8);
}

/** What a content is known by in a file. */
export function baseKey(contentHash: string): string {
  return contentHash.slice(0, 12);
}
