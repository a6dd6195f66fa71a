import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { AppError } from "../errors.ts";
import type { Reply } from "./answer-questions.ts";

/** What reading a file may cost: with the file itself, with what it takes to end and to hand over, 10 s and 500 MB. */
const limits = { seconds: 9, megabytes: 240, youngMegabytes: 8 };

/** How long (seconds) a process may take to be ready: it has nothing to do with the file, and computers are busy. */
const ready = 60;

/** How long (ms) a process without work stays. */
const stay = 30_000;

/** What the process runs: a script that calls `answerQuestions`. */
export type ReaderScript = {
  /** From the folder of the project. */
  path: string;
  /** How much memory (MB) the process may have taken to be used again. */
  megabytes: number;
  /** Whether nobody sits and waits for the answer. */
  patient: boolean;
};

/**
 * A process that reads one file after the other; it is started when it is needed and ended when it is not. A
 * process, because a thread that runs out of memory can take the server with it.
 */
export class ReaderProcess<Question extends object, Answer> {
  readonly #script: ReaderScript;
  /** How many questions are asked and not answered. */
  waiting = 0;
  #child: ChildProcess | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #end: NodeJS.Timeout | undefined;
  #timer: NodeJS.Timeout | undefined;
  #settle: PromiseWithResolvers<Answer> | null = null;

  constructor(script: ReaderScript) {
    this.#script = script;
  }

  /** @throws AppError `file.slow` or `file.complex`; the process ends then, and the next question starts a new one */
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
    this.#child ??= this.#start();
    const child = this.#child;
    child.ref();
    child.channel?.ref();
    this.#settle = Promise.withResolvers();
    this.#allow(child, ready);
    child.send(question, (error) => error && this.#fail(child, error));
    return this.#settle.promise.finally(() => {
      clearTimeout(this.#timer);
      this.#settle = null;
    });
  }

  /** From now on the process has so many seconds. */
  #allow(child: ChildProcess, seconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fail(child, new AppError("file.slow", { seconds })), seconds * 1000);
  }

  #start(): ChildProcess {
    const child = fork(/* turbopackIgnore: true */ pathOf(this.#script.path), [], {
      execArgv: [
        "--no-warnings",
        `--max-old-space-size=${limits.megabytes}`,
        `--max-semi-space-size=${limits.youngMegabytes}`,
      ],
      env: { NODE_ENV: "production" },
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      serialization: "advanced",
    });
    // Who waits for a page goes before who waits for an archive to be read.
    if (this.#script.patient && child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    child.on("message", (reply: Reply<Answer>) => {
      if (this.#child !== child) return;
      if (reply === "begins") return this.#allow(child, limits.seconds);
      const { outcome, megabytes } = reply;
      if (megabytes > this.#script.megabytes) this.#giveUp(child);
      if ("answer" in outcome) this.#settle?.resolve(outcome.answer);
      else this.#settle?.reject(new AppError(outcome.code, outcome.values));
    });
    child.on("error", (error) => this.#fail(child, error));
    // An error that nobody caught ends with code 1; out of memory, a process is aborted.
    child.on("exit", (code) =>
      this.#fail(child, code === 1 ? new Error("the reader has a mistake") : new AppError("file.complex")),
    );
    return child;
  }

  /** Ends a process; one that has been given up already has nobody to tell. */
  #fail(child: ChildProcess, error: Error): void {
    if (this.#child !== child) return;
    this.#giveUp(child);
    this.#settle?.reject(error);
  }

  #giveUp(child: ChildProcess | null): void {
    this.#child = null;
    child?.kill("SIGKILL");
  }

  #rest(): void {
    this.#child?.unref();
    this.#child?.channel?.unref();
    this.#end = setTimeout(() => {
      this.#giveUp(this.#child);
    }, stay);
    this.#end.unref();
  }
}

/**
 * The script lies in the folder of the project, two above this file. Inside the bundle it does not; the server,
 * which alone uses that, runs in the folder of the project.
 */
function pathOf(script: string): string {
  const near = join(import.meta.dirname ?? "", "..", "..", script);
  return existsSync(near) ? near : join(process.cwd(), script);
}
