// The commands of `npx chengwen`, for scripts and administrators.
import { AppError, isAppError } from "#lib/errors.ts";
import { sentencesOf } from "../sentences.ts";

/** A command: its arguments in, what to print out. */
type Command = (args: readonly string[]) => Promise<string>;

// Loaded when called: reading a file needs nothing of what the database needs.
const commands: Record<string, () => Promise<Command>> = {
  open: async () => (await import("./open.ts")).openCommand,
  import: async () => (await import("./import.ts")).importCommand,
  export: async () => (await import("./export.ts")).exportCommand,
};

const [name = "", ...args] = process.argv.slice(2);
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
try {
  if (load) console.log(await (await load())(args));
  else {
    for (const code of ["command.open-usage", "command.import-usage", "command.export-usage"] as const) {
      for (const sentence of sentencesOf(new AppError(code))) console.error(sentence);
    }
    process.exitCode = 2;
  }
} catch (error) {
  if (!isAppError(error)) throw error;
  for (const sentence of sentencesOf(error)) console.error(sentence);
  process.exitCode = error.code.endsWith("-usage") ? 2 : 1;
}
