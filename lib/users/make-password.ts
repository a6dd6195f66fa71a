import { randomInt } from "node:crypto";

/** Letters and digits that nobody takes for one another when they are read out or copied from a note. */
const signs = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password that the person can be told: three groups of four, 59 bits of chance. */
export function makePassword(): string {
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join("");
  return `${group()}-${group()}-${group()}`;
}
