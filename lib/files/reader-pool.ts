import { AppError } from "../errors.ts";
import { checkSize } from "./check-size.ts";
import { ReaderProcess, type ReaderScript } from "./reader-process.ts";

/** How many files are read at the same time; others wait … */
const processes = 2;

/** … but no more than this for each process: files that wait are held in memory. */
const longestQueue = 8;

/** Processes with limits of time and memory. They stay for a while, so that many files can be read one after the other. */
export class ReaderPool<Question extends { bytes: Uint8Array }, Answer> {
  readonly #readers: ReaderProcess<Question, Answer>[];

  constructor(script: ReaderScript) {
    this.#readers = Array.from({ length: processes }, () => new ReaderProcess(script));
  }

  /**
   * Asks the process with the shortest queue.
   * @param limitMb the largest size that is read, in megabytes
   * @throws AppError what reading the file throws, `file.too-big`, `file.busy`, `file.slow` or `file.complex`
   */
  async ask(question: Question, limitMb: number): Promise<Answer> {
    checkSize(question.bytes.length, limitMb);
    const free = this.#readers.reduce((best, each) => (each.waiting < best.waiting ? each : best));
    if (free.waiting >= longestQueue) throw new AppError("file.busy");
    return free.ask(question);
  }
}
