/** How many people are told apart by a colour. */
export const personNumbers = 8;

/** A number below `personNumbers` that is always the same for the same person: it stands for their colour. */
export function personNumber(userId: string): number {
  let sum = 0;
  for (const char of userId) sum = (sum * 31 + char.charCodeAt(0)) >>> 0;
  return sum % personNumbers;
}
