// The commands of `npx chengwen`, for scripts and administrators.
import { AppError, isAppError } from "#lib/errors.ts";
import { sentencesOf } from "../sentences.ts";

/** What a command prints, and its exit code where that is not 0. */
export type Answer = string | { text: string; status: number };

/** A command: its arguments in, what to print out. */
type Command = (args: readonly string[]) => Promise<Answer>;

// Loaded when called: reading a file needs nothing of what the database needs.
const commands: Record<string, () => Promise<Command>> = {
  check: async () => (await import("./check.ts")).checkCommand,
  open: async () => (await import("./open.ts")).openCommand,
  import: async () => (await import("./import.ts")).importCommand,
  export: async () => (await import("./export.ts")).exportCommand,
};

const usages = [
  ...(["command.open-usage", "command.check-usage", "command.import-usage", "command.export-usage"] as const),
];

const [name = "", ...args] = process.argv.slice(2);
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
try {
  if (load) {
    const answer = await (await load())(args);
    const { text, status } = typeof answer === "string" ? { text: answer, status: 0 } : answer;
    console.log(text);
    process.exitCode = status;
  } else {
    for (const code of usages) {
      for (const sentence of sentencesOf(new AppError(code))) console.error(sentence);
    }
    process.exitCode = 2;
  }
} catch (error) {
  if (!isAppError(error)) throw error;
  for (const sentence of sentencesOf(error)) console.error(sentence);
  // The exit code 1 of a check says that it found errors in a text.
  process.exitCode = error.code.endsWith("-usage") || name === "check" ? 2 : 1;
}
