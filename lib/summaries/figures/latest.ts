/** Answers by key, of which none takes the place of one that was asked for later, in whatever order they come. */
export class Latest<Answer> {
  #turn = 0;
  readonly #answers = new Map<string, { turn: number; answer: Answer }>();

  /** Notes that something is asked now; what this returns goes with its answers. */
  ask(): number {
    this.#turn += 1;
    return this.#turn;
  }

  /** Takes an answer to what was asked in a turn. */
  take(turn: number, key: string, answer: Answer): void {
    const known = this.#answers.get(key);
    if (!known || known.turn <= turn) this.#answers.set(key, { turn, answer });
  }

  get(key: string): Answer | undefined {
    return this.#answers.get(key)?.answer;
  }
}
