/** How a journal reports what happened to the changes it was given. */
export type JournalEvents = {
  /** Everything added before this commit is in the database. */
  committed: () => void;
  /** A write failed; it is tried again until it succeeds. */
  failing: (error: unknown) => void;
};

/**
 * Commits the changes of one open document to the database, in order, one write at a time.
 *
 * Changes that arrive while a write runs, or within `delay` milliseconds, go together into the next
 * one. A write that fails is repeated with the same and all newer changes; nothing is ever dropped.
 */
export class Journal {
  readonly #write: (updates: Uint8Array[]) => Promise<void>;
  readonly #events: JournalEvents;
  readonly #delay: number;
  readonly #retryDelay: number;
  #waiting: Uint8Array[] = [];
  #added = 0;
  #written = 0;
  #failed = false;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #callbacks: { after: number; run: () => void }[] = [];

  constructor(
    write: (updates: Uint8Array[]) => Promise<void>,
    events: JournalEvents,
    { delay = 100, retryDelay = 1000 } = {},
  ) {
    this.#write = write;
    this.#events = events;
    this.#delay = delay;
    this.#retryDelay = retryDelay;
  }

  /** How many changes are not yet committed. */
  get pending(): number {
    return this.#added - this.#written;
  }

  /** Takes a change; it is written soon. */
  add(update: Uint8Array): void {
    this.#waiting.push(update);
    this.#added += 1;
    this.#schedule(this.#delay);
  }

  /** Calls back once everything added so far is committed: at once when it already is. */
  afterCommit(run: () => void): void {
    if (this.pending === 0) run();
    else this.#callbacks.push({ after: this.#added, run });
  }

  /** Writes what is waiting now. Resolves when one attempt has ended, whether it succeeded or not. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#running) await this.#running;
    if (this.#waiting.length > 0) await this.#run();
  }

  #schedule(delay: number): void {
    if (this.#timer || this.#running) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#run();
    }, delay);
  }

  #run(): Promise<void> {
    this.#running ??= this.#attempt().finally(() => {
      this.#running = undefined;
      if (this.#waiting.length > 0) this.#schedule(this.#failed ? this.#retryDelay : this.#delay);
    });
    return this.#running;
  }

  async #attempt(): Promise<void> {
    const batch = this.#waiting.slice();
    try {
      await this.#write(batch);
      this.#failed = false;
    } catch (error) {
      this.#failed = true;
      this.#events.failing(error);
      return;
    }
    this.#waiting = this.#waiting.slice(batch.length);
    this.#written += batch.length;
    this.#events.committed();
    const ready = this.#callbacks.filter(({ after }) => after <= this.#written);
    this.#callbacks = this.#callbacks.filter(({ after }) => after > this.#written);
    for (const { run } of ready) run();
  }
}
