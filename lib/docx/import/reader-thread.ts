import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { AppError } from "../../errors.ts";
import type { Answer, Question } from "./open-worker.ts";

const limits = { seconds: 10, megabytes: 512 };

/** How long (ms) a thread without work stays. */
const stay = 30_000;

/** A thread that reads one file after the other; it is started when it is needed and ended when it is not. */
export class ReaderThread {
  /** How many questions are asked and not answered. */
  waiting = 0;
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #end: NodeJS.Timeout | undefined;
  #timer: NodeJS.Timeout | undefined;
  #settle: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;

  /** @throws AppError `file.slow` or `file.complex`; the thread ends then, and the next question starts a new one */
  async ask(question: Question): Promise<Answer> {
    this.waiting += 1;
    clearTimeout(this.#end);
    const before = this.#last;
    const answer = before.then(() => this.#askNow(question));
    this.#last = answer.catch(() => {});
    try {
      return await answer;
    } finally {
      this.waiting -= 1;
      if (this.waiting === 0) this.#rest();
    }
  }

  #askNow(question: Question): Promise<Answer> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    worker.ref();
    return new Promise<Answer>((resolve, reject) => {
      this.#settle = { resolve, reject };
      const late = () => this.#fail(worker, new AppError("file.slow", { seconds: limits.seconds }));
      this.#timer = setTimeout(late, limits.seconds * 1000);
      worker.postMessage(question);
    }).finally(() => {
      clearTimeout(this.#timer);
      this.#settle = null;
    });
  }

  #start(): Worker {
    const worker = new Worker(/* turbopackIgnore: true */ scriptPath(), {
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      execArgv: ["--no-warnings"],
      env: {},
    });
    worker.on("message", (answer: Answer) => this.#settle?.resolve(answer));
    worker.on("error", (error: NodeJS.ErrnoException) =>
      this.#fail(worker, error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new AppError("file.complex") : error),
    );
    worker.on("exit", (code) => this.#fail(worker, new Error(`the reader stopped with code ${code}`)));
    return worker;
  }

  /** Ends a thread; one that has been given up already has nobody to tell. */
  #fail(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    void worker.terminate();
    this.#settle?.reject(error);
  }

  #rest(): void {
    this.#worker?.unref();
    this.#end = setTimeout(() => {
      const worker = this.#worker;
      this.#worker = null;
      void worker?.terminate();
    }, stay);
    this.#end.unref();
  }
}

/**
 * The thread's script lies beside this file. Inside the bundle it does not; the server, which alone uses that,
 * runs in the folder of the project.
 */
function scriptPath(): string {
  const beside = join(import.meta.dirname ?? "", "open-worker.ts");
  return existsSync(beside) ? beside : join(process.cwd(), "lib", "docx", "import", "open-worker.ts");
}
