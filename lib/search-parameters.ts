import { z } from "zod";

/** What a page gets as the parameters of its address: one that stands there twice is a list. */
export type SearchParameters = Promise<Record<string, string | string[] | undefined>>;

/** Most characters that one searches for; what is longer is cut. */
const longest = 100;

/** Words to search for; whatever the address says, they are words that the database takes. */
export const searchWords = z
  .string()
  .transform((text) =>
    text
      .replace(/\p{Cc}/gu, " ")
      .slice(0, longest)
      .toWellFormed()
      .trim(),
  )
  .catch("");

/** A page of a list; pages count from 1. */
export const pageNumber = z.coerce.number().int().min(1).max(100_000).catch(1);

/** The parameters of an address, each once: of one that stands there several times, the first. */
export async function eachOnce(parameters: SearchParameters): Promise<Record<string, string>> {
  const once = Object.entries(await parameters).map(([name, value]) => [name, [value].flat()[0] ?? ""]);
  return Object.fromEntries(once);
}

/** The address of a page of a list, with everything by which the list is narrowed. */
export function pageAddress(path: string, parameters: Record<string, string>, page: number): string {
  return `${path}?${new URLSearchParams({ ...parameters, page: String(page) })}`;
}
