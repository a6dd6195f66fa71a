import type { Node } from "@tiptap/pm/model";
import { BlockSender } from "#lib/proofread/checking/blocks.ts";
import type { CheckAnswer, CheckRequest, CheckSetup } from "#lib/proofread/checking/checker.ts";

type Listener = {
  answered: (answer: CheckAnswer) => void;
  /** The worker is gone; it is begun anew by the next setup. */
  failed: () => void;
};

/** How many blocks are sent at once at the beginning. */
const piece = 50;

/** A checker in a worker of its own; it is sent only the blocks that changed. */
export class WorkerCheck {
  readonly #listener: Listener;
  #worker: Worker | null = null;
  #sender = new BlockSender();
  #version = 0;
  #waiting = false;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  /** Whether it can be asked now: it knows the summary, and has answered what it was asked before. */
  get isReady(): boolean {
    return this.#worker !== null && !this.#waiting;
  }

  /** Says what is known of a summary; a worker that begins is given its text too, in small pieces. */
  async setUp(setup: CheckSetup, doc: Node): Promise<void> {
    const begins = this.#worker === null;
    if (begins) this.#begin();
    this.#send({ type: "setup", ...setup });
    if (begins) await this.#prepare(doc);
  }

  /** Whoever types meanwhile waits for one piece at most. */
  async #prepare(doc: Node): Promise<void> {
    const worker = this.#worker;
    this.#waiting = true;
    for (let after = piece; after < doc.childCount; after += piece) {
      const begun = doc.type.create(null, doc.children.slice(0, after));
      this.#send({ type: "prepare", parts: this.#sender.partsOf(begun) });
      await new Promise((resolve) => setTimeout(resolve));
      if (this.#worker !== worker) return;
    }
    this.#waiting = false;
  }

  /** Asks about a document; returns the version that the answer will name. */
  check(doc: Node, stale: number[]): number {
    this.#waiting = true;
    this.#version += 1;
    this.#send({ type: "check", version: this.#version, parts: this.#sender.partsOf(doc), stale });
    return this.#version;
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#waiting = false;
  }

  #begin(): void {
    const worker = new Worker(new URL("./check-worker.ts", import.meta.url), { type: "module" });
    this.#worker = worker;
    this.#sender = new BlockSender();
    worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.type === "found") this.#waiting = false;
      this.#listener.answered(data);
    };
    const failed = () => {
      if (this.#worker !== worker) return;
      this.stop();
      this.#listener.failed();
    };
    worker.onerror = failed;
    worker.onmessageerror = failed;
  }

  #send(request: CheckRequest): void {
    this.#worker?.postMessage(request);
  }
}
