import { isUuid } from "../../uuid.ts";

/** The id of a record as files name it: with the version that was written, so that later changes are noticed. */
export function idOfRecord({ id, version }: { id: string; version: number }): string {
  return `${id}#${version}`;
}

/** The record that a file names; `version` is null where somebody cut it off. Null for what is no id. */
export function recordOfId(text: string): { id: string; version: number | null } | null {
  const match = /^([0-9a-f-]{36})(?:#(\d{1,9}))?$/i.exec(text.trim());
  if (!match?.[1] || !isUuid(match[1])) return null;
  return { id: match[1].toLowerCase(), version: match[2] ? Number(match[2]) : null };
}
