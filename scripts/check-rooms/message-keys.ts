import { messageArguments } from "./message-arguments.ts";
import { type Finding, lineAt, type SourceFile } from "./source-file.ts";

type Messages = Map<string, { message: string; file: SourceFile }>;

/** Messages that only one language has, that expect other values, that nothing uses, or that are missing. */
export function checkMessages(files: SourceFile[]): Finding[] {
  const chinese = messagesOf(files, "zh-CN");
  const english = messagesOf(files, "en");
  const code = files.filter((file) =>
    /^(app|components|lib|server|scripts)\/.*(?<!\.test)\.tsx?$|^proxy\.ts$/.test(file.path),
  );
  return [
    ...["zh-CN", "en"].flatMap((locale) => unregistered(files, locale)),
    ...onlyIn(chinese, english, "en"),
    ...onlyIn(english, chinese, "zh-CN"),
    ...otherArguments(chinese, english),
    ...unused(chinese, code),
    ...code.flatMap((file) => missing(file, chinese)),
  ];
}

function messagesOf(files: SourceFile[], locale: string): Messages {
  const messages: Messages = new Map();
  for (const file of files) {
    const area = file.path.match(/^messages\/([\w-]+)\/([\w-]+)\.json$/);
    if (area?.[1] !== locale) continue;
    flatten(JSON.parse(file.text), area[2] ?? "", (key, message) => messages.set(key, { message, file }));
  }
  return messages;
}

/** Files of messages that messages/<locale>.ts does not hand on. */
function unregistered(files: SourceFile[], locale: string): Finding[] {
  const list = files.find((file) => file.path === `messages/${locale}.ts`);
  if (!list) return [];
  return files
    .filter((file) => file.path.startsWith(`messages/${locale}/`))
    .filter((file) => !list.text.includes(file.path.replace("messages/", "./")))
    .map((file) => ({ path: file.path, line: 1, message: `is not registered in ${list.path}` }));
}

function flatten(value: unknown, key: string, add: (key: string, message: string) => void): void {
  if (typeof value === "string") add(key, value);
  else for (const [name, inner] of Object.entries(value as object)) flatten(inner, `${key}.${name}`, add);
}

function at(entry: { file: SourceFile }, key: string, message: string): Finding {
  const { path, text } = entry.file;
  let index = 0;
  for (const part of key.split(".").slice(1)) index = Math.max(text.indexOf(`"${part}":`, index), index);
  return { path, line: lineAt(text, index), message };
}

function onlyIn(here: Messages, there: Messages, locale: string): Finding[] {
  return [...here]
    .filter(([key]) => !there.has(key))
    .map(([key, entry]) => at(entry, key, `${key} is missing in ${locale}`));
}

function otherArguments(chinese: Messages, english: Messages): Finding[] {
  return [...english].flatMap(([key, entry]) => {
    const other = chinese.get(key);
    if (!other) return [];
    // Chinese has no plural forms, so a plain {n} there answers a plural here.
    const names = (message: string) =>
      messageArguments(message)
        .map((argument) => argument.replace(/:.*/, ""))
        .join(", ");
    const [here, there] = [names(entry.message), names(other.message)];
    return here === there ? [] : [at(entry, key, `${key} takes {${here}} in en but {${there}} in zh-CN`)];
  });
}

const translator =
  /(?:useTranslations|getTranslations|translatorFor)\(\s*(?:\{[^}]*namespace:\s*)?["']([\w.-]+)["']/g;
const literal = /["'`]([\w-]+(?:\.[\w-]+)*)["'`]/g;
const template = /`([\w.-]*)\$\{[^`]*\}([\w.-]*)`/g;

/** Areas whose file is indexed by the name of something, as the sentences about settings are. */
function areasReadByName(code: SourceFile[]): Set<string> {
  const reads = /import (\w+) from "#messages\/[^"]+\/(\w+)\.json"/g;
  return new Set(
    code.flatMap(({ text }) =>
      [...text.matchAll(reads)].flatMap(([, name, area]) =>
        /Settings$/.test(name ?? "") ? [area ?? ""] : [],
      ),
    ),
  );
}

/**
 * A key counts as used where its namespace is asked for and the rest stands as a literal or fits a template;
 * where the key is a variable, a literal anywhere will do.
 */
function unused(messages: Messages, code: SourceFile[]): Finding[] {
  const used = new Set<string>();
  const everywhere = new Set(
    code.flatMap((file) => [...file.text.matchAll(literal)].map((match) => match[1] ?? "")),
  );
  const keys = [...messages.keys()];
  for (const file of code) {
    const spaces = [...file.text.matchAll(translator)].map((match) => `${match[1]}.`);
    const literals = [...file.text.matchAll(literal)].map((match) => match[1] ?? "");
    const templates = [...file.text.matchAll(template)].map(
      (match) => [match[1] ?? "", match[2] ?? ""] as const,
    );
    const said = asksByVariable(file) ? everywhere : new Set(literals);
    for (const key of keys) {
      // Codes of errors are written whole, without their namespace: AppError("access.locked").
      const codes = key.startsWith("errors.") ? ["errors."] : [];
      for (const space of [...spaces, ...codes, ""]) {
        if (!key.startsWith(space)) continue;
        const rest = key.slice(space.length);
        if (space === "" && !rest.includes(".")) continue;
        const fits =
          said.has(rest) ||
          (spaces.includes(space) &&
            !codes.includes(space) &&
            templates.some(([head, tail]) => rest.startsWith(head) && rest.endsWith(tail)));
        if (fits) used.add(key);
      }
    }
  }
  const whole = areasReadByName(code);
  return [...messages]
    .filter(([key]) => !used.has(key) && !whole.has(key.split(".")[0] ?? ""))
    .map(([key, entry]) => at(entry, key, `nothing uses ${key}`));
}

const binding =
  /(?:const|let)\s+(\w+)\s*=\s*(?:await\s+)?(?:useTranslations|getTranslations)\(\s*(?:["']([\w.-]+)["'])?\s*\)/g;

function asksByVariable(file: SourceFile): boolean {
  return [...file.text.matchAll(binding)].some(([, name]) =>
    new RegExp(`\\b${name}(?:\\.\\w+)?\\(\\s*[a-zA-Z][\\w.]*\\s*[,)]`).test(file.text),
  );
}

/** Literal keys asked of a translator made in the same file. */
function missing(file: SourceFile, messages: Messages): Finding[] {
  const spaces = new Map<string, string[]>();
  for (const [, name = "", space = ""] of file.text.matchAll(binding)) {
    spaces.set(name, [...(spaces.get(name) ?? []), space ? `${space}.` : ""]);
  }
  return [...spaces].flatMap(([name, prefixes]) =>
    [...file.text.matchAll(new RegExp(`\\b${name}(?:\\.\\w+)?\\(\\s*["']([\\w.-]+)["']`, "g"))].flatMap(
      (call) => {
        const key = call[1] ?? "";
        if (prefixes.some((prefix) => messages.has(prefix + key))) return [];
        const line = lineAt(file.text, call.index);
        return [{ path: file.path, line, message: `there is no message ${prefixes[0]}${key}` }];
      },
    ),
  );
}
