import { log } from "../../log.ts";
import { newUuid } from "../../uuid.ts";
import {
  type ClaimedFile,
  claimFiles,
  knowledgeFor,
  readFile,
  releaseFiles,
  stopImport,
} from "./mutations.ts";
import type { Known } from "./read-in-process.ts";

/** How many files are on their way at the same time: while two are read, others are fetched and stored. */
const atOnce = 4;

/** After how many files of an import its knowledge is loaded again: corrections made meanwhile count. */
const fresh = 400;

/** After how long (ms) it goes on when the database did not answer. */
const retry = 10_000;

const shared = globalThis as typeof globalThis & { chengwenImportReader?: ImportReader };

/** The reader of this process, one for the server and all routes. */
export function importReader(): ImportReader {
  shared.chengwenImportReader ??= new ImportReader();
  return shared.chengwenImportReader;
}

/**
 * Reads the files that wait in the database, however they came there: those of a request, and those that a
 * process left behind. Nothing is remembered here that the database does not know.
 */
export class ImportReader {
  #running: Promise<void> | null = null;
  #again = false;
  #stopping = false;
  #known: (Known & { importId: string; read: number }) | null = null;

  /** Says that there may be files to read. */
  wake(): void {
    this.#again = true;
    if (this.#stopping) return;
    this.#running ??= this.#run()
      .catch((error) => {
        log().error({ err: error }, "imports cannot be read; trying again");
        setTimeout(() => this.wake(), retry).unref();
      })
      .finally(() => {
        this.#running = null;
      });
  }

  /** Resolves when nothing waits any more. */
  async finished(): Promise<void> {
    await this.#running;
  }

  /** Ends after the files that are being read. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#stopping) {
      this.#again = false;
      for (let files = await claimFiles(); files.length > 0; files = await claimFiles()) {
        await this.#read(files);
        if (this.#stopping) return;
      }
    }
    this.#known = null;
  }

  async #read(files: ClaimedFile[]): Promise<void> {
    const known = await this.#knowledge(files[0]!, files.length);
    if (!known) return stopImport(files[0]!.importId);
    const waiting = [...files];
    const readers = Array.from({ length: atOnce }, async () => {
      for (let file = waiting.shift(); file && !this.#stopping; file = waiting.shift()) {
        await readFile(file, known);
      }
    });
    try {
      await Promise.all(readers);
    } finally {
      await releaseFiles(files);
    }
  }

  async #knowledge({ importId, userId }: ClaimedFile, files: number): Promise<Known | null> {
    if (this.#known?.importId !== importId || this.#known.read >= fresh) {
      const knowledge = await knowledgeFor(userId);
      this.#known = knowledge && { as: newUuid(), knowledge, importId, read: 0 };
    }
    if (this.#known) this.#known.read += files;
    return this.#known;
  }
}
