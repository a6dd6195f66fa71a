// The commands of `npx chengwen`, for scripts and administrators.
import { isAppError } from "#lib/errors.ts";
import { sentencesOf } from "../sentences.ts";
import { commandWords } from "./command-words.ts";

/** A command: its arguments in, its exit code out. Its modules are loaded when it is called. */
type Command = (args: string[]) => Promise<number>;

const commands: Record<string, () => Promise<Command>> = {
  open: async () => (await import("./open.ts")).open,
};

const [name = "", ...args] = process.argv.slice(2);
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
try {
  if (load) process.exitCode = await (await load())(args);
  else {
    const help = name === "" || name === "help" || name === "--help";
    (help ? console.log : console.error)(commandWords()("usage"));
    process.exitCode = help ? 0 : 2;
  }
} catch (error) {
  if (!isAppError(error)) throw error;
  for (const sentence of sentencesOf(error)) console.error(sentence);
  process.exitCode = 1;
}
