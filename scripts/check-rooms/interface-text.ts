import { type Finding, lineAt, type SourceFile } from "./source-file.ts";

const comment = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\s\/\/ .*$/gm;
const chinese = /[\u3400-\u9fff]+/g;
/** The name of the product, and the numbers that headings carry in every language. */
const neutral = new Set(["成", "成文", "一"]);
const label = /\b(?:aria-label|aria-description|title|placeholder|alt|label)="([^"]*[A-Za-z]{2}[^"]*)"/g;
const words = /^\s*(?:<[^<>]*>)?\s*([A-Z][a-z]+(?: [a-z]+)+[.?!…]?)\s*(?:<\/|$)/gm;

/** Text for people that stands in a component instead of in messages/. */
export function checkInterfaceText(files: SourceFile[]): Finding[] {
  return files.flatMap((file) => {
    if (!/^(app|components)\/.*(?<!\.test)\.tsx$/.test(file.path)) return [];
    // Blanked out rather than removed, so that lines keep their numbers.
    const code = file.text.replace(comment, (text) => text.replace(/[^\n]/g, " "));
    return [chinese, label, words].flatMap((pattern) =>
      [...code.matchAll(pattern)].flatMap((match) => {
        const text = (match[1] ?? match[0]).trim();
        if (neutral.has(text)) return [];
        const line = lineAt(code, match.index + match[0].search(/\S/));
        return [{ path: file.path, line, message: `text belongs into messages/: ${text}` }];
      }),
    );
  });
}
