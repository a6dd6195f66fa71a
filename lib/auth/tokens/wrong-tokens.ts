import { lockAfter, lockMinutes } from "../tries.ts";

const period = lockMinutes * 60_000;

/** Most addresses that are remembered; of more, those are forgotten that were first. */
const mostAddresses = 10_000;

type Tries = { since: number; hashes: Set<string> };

/**
 * Wrong tokens by the network address that they came from. As many different ones as wrong passwords lock an
 * account lock the address, for as long. A program that goes on with one token that has ended guesses nothing,
 * and keeps nobody else at its address out.
 */
export class WrongTokens {
  readonly #tries = new Map<string, Tries>();

  /** Notes a wrong token. */
  note(address: string, hash: string, now: number): void {
    const known = this.#tries.get(address);
    const tries = known && now - known.since < period ? known : { since: now, hashes: new Set<string>() };
    tries.hashes.add(hash);
    // The lock lasts from the last try that counted.
    if (tries.hashes.size === lockAfter) tries.since = now;
    if (tries !== known) this.#tries.delete(address);
    this.#tries.set(address, tries);
    if (this.#tries.size > mostAddresses) this.#tries.delete(this.#tries.keys().next().value ?? "");
  }

  /** How many minutes an address is still locked; 0 when it is not. */
  minutesLeft(address: string, now: number): number {
    const tries = this.#tries.get(address);
    if (!tries || tries.hashes.size < lockAfter) return 0;
    return Math.max(0, Math.ceil((tries.since + period - now) / 60_000));
  }
}
